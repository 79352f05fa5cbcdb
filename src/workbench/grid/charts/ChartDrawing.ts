/** A chart as shapes, in pixels from its upper left corner: what an SVG holds, without a page. */
export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  /** What a screen reader says first. */
  readonly name: string;
  /** The figures in words. */
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export type Shape = RectShape | AreaShape | LineShape | TextShape;

export interface RectShape {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string | null;
  readonly stroke: Stroke | null;
}

export interface AreaShape {
  readonly kind: "area";
  /** Corners all around. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly fill: string | null;
  readonly stroke: Stroke | null;
}

export interface LineShape {
  readonly kind: "line";
  /** Corners of the line, in order. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly stroke: Stroke;
}

export interface TextShape {
  readonly kind: "text";
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly anchor: "start" | "middle" | "end";
  readonly bold?: true;
}

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly isDashed: boolean;
}
