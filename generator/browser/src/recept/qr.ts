/** A QR code as SVG, made here: no address is sent anywhere to get a picture of it. */

import { correction, generate } from "lean-qr";
import { svgElement } from "../page/dom.ts";

/** White modules around the code, without which scanners do not see where it begins. */
const QUIET = 4;

export function qrCode(text: string, label: string): SVGSVGElement {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const rows: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      let width = 1;
      while (code.get(x + width, y)) width += 1;
      rows.push(`M${x} ${y}h${width}v1h-${width}z`);
      x += width;
    }
  }
  const size = code.size + 2 * QUIET;
  return svgElement(
    "svg",
    { class: "wr-qr", viewBox: `${-QUIET} ${-QUIET} ${size} ${size}`, "shape-rendering": "crispEdges", role: "img", "aria-label": label },
    svgElement("rect", { x: -QUIET, y: -QUIET, width: size, height: size, fill: "#fff" }),
    svgElement("path", { d: rows.join(""), fill: "#000" }),
  );
}
