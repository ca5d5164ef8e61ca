// The other protocols, all that the list of packs names, fetched at the same time. One that cannot be had is left out.

// Puts them into the widget, and says how many there are.
export async function compare(widget, packOf, say) {
  say("Fetching the other protocols…");
  let packs;
  try {
    const { pack: list } = await packOf("packs");
    packs = await Promise.all(list.map(({ id }) => packOf(id).then(({ pack }) => pack, () => null)));
    if (packs.every(pack => pack === null)) {
      throw new Error("not one of the packs in protocols/packs.json can be fetched");
    }
  } catch (error) {
    console.error(`<even-hand>: the other protocols cannot be compared: ${error.message}`);
    return "The other protocols cannot be fetched now. Close this and open it again to try once more.";
  }
  return widget.compare(packs);
}
