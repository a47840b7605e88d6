/* Once the page is there: the worker that keeps what is read for reading offline. A folder needs none. */
addEventListener("load", () => {
  if (navigator.serviceWorker && location.protocol !== "file:") {
    /* Where it is refused, reading goes on without. */
    navigator.serviceWorker.register(huibian.base + "../../sw.js").catch(() => {});
  }
});
