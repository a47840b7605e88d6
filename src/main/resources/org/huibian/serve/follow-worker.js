/* Receives the events of "huibian serve" for all open pages and passes them on. */
(function () {
  "use strict";

  /* The time before the next attempt if the server has refused the connection, in milliseconds. */
  let PATIENCE = 5000;
  let ports = new Set();
  let last = null;

  function connect() {
    let source = new EventSource("events");
    source.onmessage = function (event) {
      last = event.data;
      for (let port of ports) {
        port.postMessage(last);
      }
    };
    source.onerror = function () {
      last = null;
      /* After a broken connection, the browser connects again by itself, but not after a refusal. */
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, PATIENCE);
      }
    };
  }

  self.onconnect = function (event) {
    let port = event.ports[0];
    ports.add(port);
    port.onmessage = function () {
      ports.delete(port);
    };
    if (last !== null) {
      port.postMessage(last);
    }
  };

  connect();
})();
