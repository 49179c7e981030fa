/** A4 with 2.5 cm margins, in twentieths of a point. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1418, bottom: 1418, left: 1418, right: 1418, header: 709, footer: 709 },
};

/** Between the margins of an upright page and of one that lies, in twentieths of a point. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;
export const lyingTextWidth = page.size.height - page.margin.left - page.margin.right;
