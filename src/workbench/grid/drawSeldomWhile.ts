import type { IRender } from "@univerjs/engine-render";

/** Between two pictures of a grid that changes all the time, in milliseconds. */
const seldom = 500;

/**
 * Lets a grid that is written to draw itself twice a second only: a picture takes as long as a request. What has changed
 * stays due, and Univer asks again with every frame.
 */
export function drawSeldomWhile({ scene }: IRender, isBusy: () => boolean): void {
  const draw = scene.render.bind(scene);
  let drawn = 0;
  scene.render = (context) => {
    const now = performance.now();
    if (isBusy() && now - drawn < seldom) return;
    drawn = now;
    draw(context);
  };
}
