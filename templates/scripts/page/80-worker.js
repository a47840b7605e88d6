/* Registers the service worker for reading offline, once the page is loaded. */
addEventListener("load", () => {
  /* The registration fails, for example, if the site is opened from a folder; that is no error. */
  navigator.serviceWorker && navigator.serviceWorker.register(huibian.base + "../../sw.js").catch(() => {});
});
