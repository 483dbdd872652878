// What makes the pages quicker to use. Every page works without it: links lead on, forms have a button.
import { connectKeys } from "./keys.js";
import { connectFilters } from "./filters.js";
import { connectMap } from "./map.js";
import { connectPictures } from "./picture.js";
import { connectText } from "./text.js";
import { connectUpload } from "./upload.js";
import { connectAdding, connectReview } from "./review.js";

function connect(root) {
  connectMap(root);
  connectPictures(root);
  connectText(root);
}

connectKeys();
connectReview();
connectUpload();
connectAdding();
connectFilters(connect);
connect(document);
if (matchMedia("(max-width: 61.99rem)").matches) {
  for (const details of document.querySelectorAll(".filters > details")) { details.open = false; }
}
