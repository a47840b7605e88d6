/* Once the page is there: the worker that keeps what is read for reading offline. */
addEventListener("load", () => {
  /* Where it is refused, as in a folder, reading goes on without. */
  navigator.serviceWorker && navigator.serviceWorker.register(huibian.base + "../../sw.js").catch(() => {});
});
