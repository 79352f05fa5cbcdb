/** Table columns need headers that are there and differ. */
export function distinctHeaders(headers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return headers.map((header, index) => {
    const base = header.trim() === "" ? `Column ${index + 1}` : header.trim();
    let name = base;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${base} ${number}`;
    seen.add(name.toLowerCase());
    return name;
  });
}
