package org.huibian.archive.bag;

/**
 * What {@code bag-info.txt} says. It holds no time of writing, so that the same content gives the
 * same bag.
 *
 * @param organization who publishes the compendium
 * @param identifier the address of the site, or what stands for it
 * @param group what belongs together: the title of the compendium
 * @param description what is in the bag
 * @param program the program and its version
 */
public record BagInfo(
    String organization, String identifier, String group, String description, String program) {
  /** Returns the text of the file. */
  String text(long bytes, long files) {
    StringBuilder out = new StringBuilder();
    line(out, "Source-Organization", organization);
    line(out, "External-Identifier", identifier);
    line(out, "External-Description", description);
    line(out, "Bag-Group-Identifier", group);
    line(out, "Bag-Software-Agent", program);
    line(out, "Payload-Oxum", bytes + "." + files);
    return out.toString();
  }

  private static void line(StringBuilder out, String label, String value) {
    String oneLine = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (!oneLine.isEmpty()) {
      out.append(label).append(": ").append(oneLine).append('\n');
    }
  }
}
