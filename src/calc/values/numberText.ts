const longestPlainText = 20;

/**
 * A number as Excel joins it to text: up to 15 significant digits, plain up to 20 characters, else scientific.
 * @source Measured on Excel by the Apache POI project, NumberToTextConverter.
 * @example numberText(1 / 3) // => "0.333333333333333"
 */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  if (value < 0) return `-${numberText(-value)}`;
  const [mantissa = "", exponentText = "0"] = value.toExponential(14).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const exponent = Number(exponentText);
  if (exponent > 19 || (exponent < 0 && 1 - exponent + digits.length > longestPlainText)) {
    const power = String(Math.abs(exponent)).padStart(2, "0");
    return `${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ""}E${exponent < 0 ? "-" : "+"}${power}`;
  }
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, "0");
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}
