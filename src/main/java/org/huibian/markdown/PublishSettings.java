package org.huibian.markdown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The content of {@code publish.yaml}: where the site is published. Each line names a place and
 * says how it is reached:
 *
 * <pre>
 * 官网: rsync www@example.org:/var/www/compendium/
 * 内网: folder /mnt/www/compendium
 * 代码托管: git git@example.org:association/compendium.git pages
 * 对象存储: rclone oss:compendium
 * </pre>
 *
 * <p>A place is one line: {@code folder: …} below its name is not understood.
 *
 * <p>Passwords and keys never stand here: ssh, git and rclone have files of their own for them.
 *
 * <p>{@code signingKey} names no place but the file of the key that signs the site's list of sums.
 *
 * @param targets the places by their names, in the order of the file
 * @param signingKey the file of the key, as it is written; {@code ~/} is the user's own folder
 */
public record PublishSettings(Map<String, Target> targets, Optional<String> signingKey) {
  /** The file's name in the content folder. */
  public static final String NAME = "publish.yaml";

  /** The field that names no place. */
  static final String SIGNING_KEY = "signingKey";

  /** How a place can be reached. */
  static final List<String> KINDS = List.of("folder", "rsync", "git", "rclone");

  private static final Pattern TARGET =
      Pattern.compile("(" + String.join("|", KINDS) + ")\\s+(\\S.*)");
  private static final Pattern BRANCH = Pattern.compile("(\\S+)\\s+([A-Za-z0-9][\\w./-]*)");
  private static final String ALLOWED =
      "folder PATH, rsync HOST:PATH, git ADDRESS BRANCH, rclone REMOTE:PATH";

  /** A password in an address would be published with the content. */
  private static final Pattern PASSWORD = Pattern.compile("[a-z+]+://[^/@\\s]*:[^/@\\s]+@.*");

  /** Copies the map and keeps its order. */
  public PublishSettings {
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
  }

  /** A place where the site is published. */
  public sealed interface Target {
    /**
     * A folder of this machine.
     *
     * @param folder its path; a relative one counts from the content folder
     */
    record Folder(Path folder) implements Target {}

    /**
     * A folder of another machine, reached by rsync over ssh.
     *
     * @param place host and path as rsync writes them, with a slash at the end
     */
    record Rsync(String place) implements Target {}

    /**
     * A branch of a git repository.
     *
     * @param repository its address
     * @param branch the branch, which has nothing but the site and what others put beside it
     */
    record Git(String repository, String branch) implements Target {}

    /**
     * A place that rclone reaches, such as a bucket of an object storage.
     *
     * @param place remote and path as rclone writes them, without a slash at the end
     */
    record Rclone(String place) implements Target {}
  }

  /**
   * Reads the file of a content folder.
   *
   * @throws InputException if it is missing, no YAML, names no place, or a place is not understood
   */
  public static PublishSettings read(Path content) {
    Path file = content.resolve(NAME);
    if (!Files.exists(file)) {
      throw new InputException(file, Problem.PUBLISH_SETTINGS_MISSING);
    }
    YamlFields fields =
        YamlFields.read(
            file,
            TextFile.unix(TextFile.read(file)),
            0,
            name -> !name.isBlank(),
            Map.of(),
            name -> name.equals(SIGNING_KEY) ? name + ": …" : ALLOWED);
    Map<String, Target> targets = new LinkedHashMap<>();
    for (String name : fields.names()) {
      if (name.equals(SIGNING_KEY)) {
        continue;
      }
      targets.put(name, target(fields, name, content));
    }
    if (targets.isEmpty()) {
      throw new InputException(file, Problem.PUBLISH_SETTINGS_MISSING);
    }
    return new PublishSettings(targets, fields.text(SIGNING_KEY).filter(key -> !key.isBlank()));
  }

  private static Target target(YamlFields fields, String name, Path content) {
    Matcher target = TARGET.matcher(fields.required(name).strip());
    if (!target.matches()) {
      throw fields.wrong(name, ALLOWED);
    }
    String place = target.group(2);
    if (PASSWORD.matcher(place).matches()) {
      throw fields.at(name, Problem.PUBLISH_PASSWORD, name);
    }
    // A place that begins with a hyphen would be read as an option by the program that is called.
    if (place.startsWith("-")) {
      throw fields.wrong(name, ALLOWED);
    }
    switch (target.group(1)) {
      case "folder" -> {
        return new Target.Folder(content.resolve(place).normalize());
      }
      case "rsync" -> {
        return new Target.Rsync(place.endsWith("/") ? place : place + "/");
      }
      case "git" -> {
        Matcher git = BRANCH.matcher(place);
        if (!git.matches()) {
          throw fields.wrong(name, ALLOWED);
        }
        return new Target.Git(git.group(1), git.group(2));
      }
      default -> {
        if (!place.contains(":")) {
          throw fields.wrong(name, ALLOWED);
        }
        return new Target.Rclone(place.replaceFirst("/+$", ""));
      }
    }
  }

  /** Returns the names of all places, for messages. */
  public List<String> names() {
    return List.copyOf(targets.keySet());
  }
}
