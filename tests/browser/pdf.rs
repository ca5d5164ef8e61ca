//! As much of PDF as tells how many sheets there are.

use miniz_oxide::inflate::decompress_to_vec_zlib;

/// The number of sheets. Chromium writes pages as they are, Firefox compresses them into streams of objects.
pub fn sheets(pdf: &[u8]) -> usize {
    let streams = places(pdf, b"stream").filter_map(|start| {
        let data = pdf.get(start + b"stream".len()..)?;
        let line_end = data.iter().position(|byte| *byte == b'\n')? + 1;
        decompress_to_vec_zlib(data.get(line_end..)?).ok()
    });
    pages(pdf) + streams.map(|stream| pages(&stream)).sum::<usize>()
}

/// `/Type /Page`, and not `/Type /Pages`.
fn pages(text: &[u8]) -> usize {
    let name = b"/Type /Page";
    places(text, name)
        .filter(|start| text.get(start + name.len()).is_none_or(|next| !next.is_ascii_alphabetic()))
        .count()
}

fn places<'text>(text: &'text [u8], part: &'text [u8]) -> impl Iterator<Item = usize> + 'text {
    text.windows(part.len()).enumerate().filter(move |(_, window)| *window == part).map(|(start, _)| start)
}
