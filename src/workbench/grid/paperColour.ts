import type { Look } from "../Look";

/** Red, green and blue from 0 to 1, proportional to light. */
type Light = readonly [red: number, green: number, blue: number];

interface Paper {
  /** Light of the paper, 0 for black. */
  readonly light: number;
  /** By which power contrasts to the paper change. */
  readonly power: number;
}

const papers: Readonly<Record<Exclude<Look, "light">, Paper>> = {
  // The paper is Univer's #1B1C1F; against it white has 17 : 1 where black has 21 : 1 against white.
  dark: { light: 0.0115, power: 0.91 },
  // What is quiet on white is nearly white on black.
  contrast: { light: 0, power: 1.6 },
};

/** Of a colour that is not grey some remains, up to this contrast to the paper. */
const mostOfColour = 12;

/**
 * A colour chosen for white paper, for the paper of a look: its contrast to the paper stays or grows, so that what was
 * readable together stays readable together, fills and texts alike; its hue stays.
 * @param color Three channels from 0 to 255.
 */
export function paperColour(color: readonly number[], look: Look): readonly number[] {
  if (look === "light") return color;
  const light = color.map(lightOf) as unknown as Light;
  const { light: paper, power } = papers[look];
  const most = 1.05 / (paper + 0.05);
  const isGrey = Math.max(...color) - Math.min(...color) < 40;
  const contrast = Math.min(
    (1.05 / (luminance(light) + 0.05)) ** power,
    isGrey ? most : Math.min(most, mostOfColour),
  );
  return withLuminance(light, Math.min(1, contrast * (paper + 0.05) - 0.05)).map(channelOf);
}

/** @source W3C, WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The same hue, darker or lighter: beyond its brightest shade white is added. */
function withLuminance(light: Light, wanted: number): Light {
  const brightest = Math.max(...light);
  if (brightest === 0) return [wanted, wanted, wanted];
  const full = light.map((each) => each / brightest) as unknown as Light;
  const reach = luminance(full);
  if (wanted <= reach) return full.map((each) => (each * wanted) / reach) as unknown as Light;
  const white = (wanted - reach) / (1 - reach);
  return full.map((each) => each + (1 - each) * white) as unknown as Light;
}

function lightOf(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channelOf(light: number): number {
  const share = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, share)) * 255);
}
