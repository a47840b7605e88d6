package org.huibian.source;

/** The role of a line that does not belong to the text of an article. */
public enum LineRole {
  /** An entry of the table of contents, or its heading. */
  CONTENTS,
  /** An entry of the table of contents at a lower level. */
  CONTENTS_DETAIL,
  /** A running header or footer. */
  RUNNING_HEADER,
  /** A page number. */
  PAGE_NUMBER,
  /** Text that a tracked change deletes. */
  DELETED,
  /** Hidden text, which is never printed. */
  HIDDEN,
  /** A comment of an editor. */
  COMMENT,
  /** Text of a web page that belongs to the site: menus, buttons, footers. */
  NAVIGATION
}
