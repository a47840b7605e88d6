// Leads on from a former address to the same place of the page at the present one.
(() => {
  const link = document.querySelector("main .body a");
  const renamed = new Map((link.dataset.anchors || "").split(" ").map((pair) => pair.split("=")));
  const anchor = location.hash.slice(1);
  location.replace(link.href + (anchor ? "#" + (renamed.get(anchor) || anchor) : ""));
})();
