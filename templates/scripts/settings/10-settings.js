/* The reader's colours and text size, which are only stored in the browser. */
(function () {
  "use strict";

  const tools = window.huibian;

  function keep(name, value) {
    tools.kept[name] = value;
    try {
      localStorage.huibian = JSON.stringify(tools.kept);
    } catch (closed) {
      /* Without storage, the setting applies to this page only. */
    }
    tools.apply();
  }

  function show() {
    let theme = [
      ["", "随系统"],
      ["light", "浅色"],
      ["dark", "深色"],
    ];
    let size = [
      ["0.9", "小"],
      ["", "标准"],
      ["1.15", "大"],
      ["1.3", "特大"],
    ];
    let kept = tools.kept;
    tools.panel({
      title: "阅读设置",
      content: [
        tools.choice("明暗", "theme", theme, kept.theme || "", (value) => keep("theme", value)),
        tools.choice("字号", "size", size, kept.size || "", (value) => keep("size", value)),
        tools.make("p", "panel-note", "设置只保存在本机浏览器中。"),
      ],
    });
  }

  tools.settings = function () {
    tools.need("panel", show);
  };
})();
