//! What runs in Firefox's own code, and how it is set up.

use std::path::Path;

use serde_json::{Value, json};

/// Nothing from the network, nothing that asks; files and paper go into this folder.
pub fn settings(folder: &Path) -> Value {
    json!({
        "accessibility.tabfocus": 7,
        "browser.cache.disk.enable": false,
        "browser.chrome.site_icons": false,
        "browser.download.dir": folder,
        "browser.download.folderList": 2,
        "intl.accept_languages": "en-GB, en",
        "print.always_print_silent": true,
        "print_printer": "Mozilla Save to PDF",
        "print.printer_Mozilla_Save_to_PDF.print_to_file": true,
        "print.printer_Mozilla_Save_to_PDF.print_to_filename": folder.with_file_name("printed.pdf"),
        "ui.prefersReducedMotion": 1,
    })
}

/// Of the page that is shown.
pub const LOOK: &str = "const page = gBrowser.selectedBrowser.browsingContext;
    [page.mediumOverride, page.prefersColorSchemeOverride, page.forcedColorsOverride] =
        [arguments[0] === 'screen' ? '' : arguments[0], arguments[1], arguments[2]]";

pub const TO_FRONT: &str = "window.focus(); gBrowser.selectedBrowser.focus()";

pub const OFFLINE: &str = "gBrowser.selectedBrowser.browsingContext.forceOffline = arguments[0]";

/// What the browser's console has been told of pages.
pub const FORGET: &str = "Services.console.reset()";

/// Errors that pages do not hear of as script: of policies, of checksums.
pub const POLICIES: &str = "const told = Services.console.getMessageArray();
    Services.console.reset();
    return told.filter(told => told instanceof Ci.nsIScriptError && told.innerWindowID
        && !(told.flags & told.warningFlag) && told.category !== 'content javascript')
        .map(told => `${told.category}: ${told.errorMessage}`)";

/// Bytes that belong to pages of the test, but for those of WebAssembly, once what is not needed has gone.
pub const MEMORY: &str = "return (async () => {
    for (let round = 0; round < 3; round += 1) {
        Services.obs.notifyObservers(null, 'child-mmu-request');
        await new Promise(done => setTimeout(done, 500));
    }
    const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    let bytes = 0;
    await new Promise(done => manager.getReports((process, path, kind, units, amount) => {
        if (path.startsWith('explicit/window-objects/top(http:') && !path.includes('wasm')) bytes += amount;
    }, null, done, null, false));
    return bytes })()";

/// What the page's console shows in red.
pub fn complaint(event: &str, about: &Value) -> Option<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let address = || text(&about["request"]["url"]);
    match event {
        "log.entryAdded" if about["level"] == "error" => Some(text(&about["text"])),
        "network.responseCompleted" => {
            let status = about["response"]["status"].as_u64().filter(|status| *status >= 400)?;
            Some(format!("{}: status {status}", address()))
        }
        // A page that is left asks for nothing more.
        "network.fetchError" if about["errorText"] != "NS_BINDING_ABORTED" => {
            Some(format!("{}: {}", address(), text(&about["errorText"])))
        }
        _ => None,
    }
}
