/*
 * Offers to download an issue or the search for reading offline, in each element with data-keep: shows the
 * size and the progress, and deletes the download on demand. It also adds the link to the web app
 * manifest, by which the site can be installed.
 */
(function () {
  "use strict";

  let FAULTS = {
    network: "现在连不上网，未能保存。联网后可以再试。",
    full: "设备的存储空间不足，未能保存。可移除其他内容后再试。",
    denied: "浏览器不允许本站保存内容（可能处于无痕模式，或已禁止网站存储数据）。",
    changed: "网站刚刚更新，未能保存。请刷新本页后再试。"
  };
  let PATIENCE = 20000;
  let worker = navigator.serviceWorker;
  let root = new URL("../../", huibian.base).href;
  let keepers = Array.from(document.querySelectorAll("[data-keep]"), createKeeper);

  function element(name, text) {
    let made = document.createElement(name);
    made.textContent = text || "";
    return made;
  }

  function sizeOf(bytes) {
    let kilobytes = Math.max(1, Math.round(bytes / 1024));
    return kilobytes < 1000 ? kilobytes + " KB" : (kilobytes / 1024).toFixed(1) + " MB";
  }

  /* A browser that does not allow service workers never reports that, so that only a timeout helps. */
  function afterPatience() {
    return new Promise(function (resolve, reject) {
      setTimeout(reject, PATIENCE, "denied");
    });
  }

  /* Sends a request to the worker, which replies with the progress and at last with the state or an error. */
  async function ask(order, progress) {
    let registration = await Promise.race([worker.ready, afterPatience()]);
    return new Promise(function (resolve, reject) {
      let channel = new MessageChannel();
      channel.port1.onmessage = function (event) {
        if (event.data.done !== undefined) {
          progress(event.data.done, event.data.size);
          return;
        }
        /* Nothing follows the reply, so that the progress of a file that still loads never hides an error. */
        channel.port1.close();
        if (event.data.state) {
          resolve(event.data.state);
        } else {
          reject(event.data.fault);
        }
      };
      registration.active.postMessage(order, [channel.port2]);
    });
  }

  function createKeeper(place) {
    let id = place.dataset.keep;
    let text = element("span");
    let bar = element("progress");
    let button = element("button");
    let kept = false;
    button.type = "button";
    button.hidden = bar.hidden = true;
    bar.setAttribute("aria-label", "保存进度");
    text.setAttribute("role", "status");
    place.append(button, bar, text);

    function show(pack) {
      bar.hidden = true;
      button.disabled = false;
      button.hidden = !pack;
      kept = !!pack && pack.kept;
      if (pack) {
        button.textContent = kept ? "移除" : "保存（" + sizeOf(pack.size) + "）";
        text.textContent = kept ? "已保存，占用 " + sizeOf(pack.size) : "";
      } else {
        text.textContent = "联网后可以保存";
      }
      place.classList.toggle("kept", kept);
    }

    function progress(done, size) {
      bar.hidden = false;
      bar.max = size;
      bar.value = done;
      text.textContent = "正在保存 " + Math.floor((100 * done) / size) + "%";
    }

    function fail(reason) {
      bar.hidden = true;
      button.disabled = false;
      text.textContent = FAULTS[reason] || FAULTS.denied;
    }

    button.addEventListener("click", function () {
      button.disabled = true;
      text.textContent = kept ? "正在移除" : "正在保存";
      if (!kept && navigator.storage && navigator.storage.persist) {
        /* Requests persistent storage; without it, the browser may clear the data when storage runs low. */
        navigator.storage.persist().catch(function () {});
      }
      ask({ what: kept ? "remove" : "keep", id: id }, progress).then(showAll, fail);
    });
    return { id: id, show: show, say: (words) => (text.textContent = words) };
  }

  function showAll(state) {
    keepers.forEach(function (keeper) {
      keeper.show(
        state.packs.find(function (pack) {
          return pack.id === keeper.id;
        })
      );
    });
    listPages(state.pages);
  }

  /* Decodes the character references in a title, which the worker takes from the page's HTML. */
  function plain(title) {
    return title.replace(/&(lt|gt|quot|amp|#39);/g, function (whole, name) {
      return { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" }[name];
    });
  }

  function listPages(pages) {
    let list = document.getElementById("seen-pages");
    let named = pages.filter(function (page) {
      return page.title && !/^(offline|search)\/|^404/.test(page.path);
    });
    if (!list || named.length === 0) {
      return;
    }
    list.replaceChildren(
      ...named.map(function (page) {
        let line = element("li");
        let link = element("a", plain(page.title));
        link.href = root + page.path;
        line.append(link);
        return line;
      })
    );
    document.getElementById("seen").hidden = false;
  }

  /* The page that the reader requested when there was no network. */
  function sayWhatIsMissing() {
    let notice = document.getElementById("missing");
    let from = new URLSearchParams(location.search).get("from");
    if (notice && from) {
      notice.querySelector("a").href = root + from.replace(/^[.\/]+/, "").replace(/:/g, "%3A");
      notice.hidden = false;
    }
  }

  /* Once on the page about reading offline; on other pages beside each download. */
  function say(words) {
    let hint = document.getElementById("offline-state");
    if (hint) {
      hint.textContent = words;
    } else {
      keepers.forEach(function (keeper) {
        keeper.say(words);
      });
    }
  }

  function whyNot() {
    if (location.protocol === "file:") {
      return "本站是从文件夹打开的，全部内容已在本机，不需要另行保存。";
    }
    return worker ? "" : "此浏览器不支持离线保存；网站须以 https 打开才能保存。";
  }

  /* A site opened from a folder cannot be installed, and its manifest cannot be loaded. */
  function offerToInstall() {
    let manifest = element("link");
    manifest.rel = "manifest";
    manifest.href = root + "manifest.webmanifest";
    document.head.append(manifest);
  }

  let reason = whyNot();
  sayWhatIsMissing();
  if (reason) {
    say(reason);
  } else {
    offerToInstall();
    if (keepers.length === 0) {
      return;
    }
    ask({ what: "state" }).then(showAll, function (fault) {
      say(FAULTS[fault] || FAULTS.denied);
    });
  }
})();
