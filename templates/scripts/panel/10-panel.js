/*
 * The dialog of a tool: at the bottom of a phone's screen, in the middle of a desktop's. It is closed with its
 * button, with Escape or by a click outside; the focus then returns to where it was before.
 */
(function () {
  "use strict";

  const tools = window.huibian;
  let styled;

  /* The style sheet of panels is loaded with the first panel. */
  tools.style = function () {
    styled =
      styled ||
      new Promise(function (done) {
        let link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = tools.base + "tools.css";
        link.onload = link.onerror = done;
        document.head.append(link);
      });
    return styled;
  };

  /* Creates an element with a class and with texts or elements as children. */
  tools.make = function (name, kind, ...content) {
    let element = document.createElement(name);
    if (kind) {
      element.className = kind;
    }
    element.append(...content);
    return element;
  };

  /* Creates a group of radio buttons from pairs of value and label. */
  tools.choice = function (legend, name, pairs, chosen, choose) {
    let field = tools.make("fieldset", "", tools.make("legend", "", legend));
    pairs.forEach(function (pair) {
      let input = tools.make("input");
      input.type = "radio";
      input.name = name;
      input.value = pair[0];
      input.checked = pair[0] === chosen;
      input.onchange = function () {
        choose(pair[0]);
      };
      field.append(tools.make("label", "", input, tools.make("span", "", pair[1])));
    });
    return field;
  };

  tools.button = function (words, run) {
    let button = tools.make("button", "", words);
    button.type = "button";
    button.onclick = run;
    return button;
  };

  /* Shows a panel with a title and with elements as content. */
  tools.panel = function (asked) {
    let dialog = tools.make("dialog", "panel");
    let close = tools.button("关闭", function () {
      dialog.close();
    });
    let title = tools.make("h2", "", asked.title);
    title.id = "panel-title";
    dialog.setAttribute("aria-labelledby", title.id);
    dialog.append(tools.make("div", "panel-head", title, close), ...asked.content);
    dialog.onclick = function (event) {
      if (event.target === dialog) {
        dialog.close();
      }
    };
    dialog.onclose = function () {
      dialog.remove();
    };
    document.body.append(dialog);
    tools.style().then(function () {
      dialog.showModal();
    });
  };
})();
