package org.huibian.source.ofd;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fonts, pictures and composed graphics that pages refer to by their identifiers. */
final class OfdResources {
  private static final Pattern BOLD_NAME =
      Pattern.compile("bold|black|heavy|simhei|fzhei|fzht|heiti|黑体|xbs|xiaobiaosong|小标宋|大标宋");

  private final OfdPackage parts;
  private final Map<String, Boolean> boldFonts = new HashMap<>();
  private final Map<String, String> media = new HashMap<>();
  private final Map<String, OfdElement> graphics = new HashMap<>();
  private final Map<String, OfdElement> parameters = new HashMap<>();

  OfdResources(OfdPackage parts) {
    this.parts = parts;
  }

  /** Returns a copy to which resources of one page can be added. */
  OfdResources forPage() {
    OfdResources copy = new OfdResources(parts);
    copy.boldFonts.putAll(boldFonts);
    copy.media.putAll(media);
    copy.graphics.putAll(graphics);
    copy.parameters.putAll(parameters);
    return copy;
  }

  /** Adds the resources that a part lists. */
  void add(String part) {
    parts.xml(part).ifPresent(xml -> add(part, xml));
  }

  private void add(String part, OfdElement list) {
    String folder = list.get("BaseLoc").isEmpty() ? "" : list.get("BaseLoc") + "/";
    for (OfdElement group : list.children()) {
      for (OfdElement resource : group.children()) {
        String id = resource.get("ID");
        switch (resource.name()) {
          case "Font" -> boldFonts.put(id, isBold(resource));
          case "MultiMedia" ->
              resource
                  .textOf("MediaFile")
                  .ifPresent(name -> media.put(id, OfdPackage.resolve(part, folder + name)));
          case "DrawParam" -> parameters.put(id, resource);
          case "CompositeGraphicUnit" -> graphics.put(id, resource);
          default -> {}
        }
      }
    }
  }

  private static boolean isBold(OfdElement font) {
    String names = font.get("FontName") + " " + font.get("FamilyName");
    return font.get("Bold").equals("true")
        || BOLD_NAME.matcher(names.toLowerCase(Locale.ROOT)).find();
  }

  /** Returns whether a font is bold or reserved for headings. */
  boolean isBold(String font) {
    return boldFonts.getOrDefault(font, false);
  }

  /** Returns the name of the part that holds a picture. */
  Optional<String> media(String id) {
    return Optional.ofNullable(media.get(id));
  }

  /** Returns a composed graphic. */
  Optional<OfdElement> graphic(String id) {
    return Optional.ofNullable(graphics.get(id));
  }

  /** Returns how objects that name it are drawn. */
  Optional<OfdElement> parameters(String id) {
    return Optional.ofNullable(parameters.get(id));
  }
}
