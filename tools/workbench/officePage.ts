const library =
  /(<script\b[^>]*\bsrc=)(["']?)https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js\2/;

/**
 * A page of the add-in as the workbench serves it: Microsoft's library comes from this machine, and the bridge to our
 * host stands before it. The files of the build stay as they are.
 */
export function officePage(html: string): string {
  return html.replace(library, '<script src="/bridge.js"></script>$1$2/office/office.js$2');
}
