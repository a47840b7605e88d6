package org.huibian.archive.publish;

import java.io.IOException;
import org.huibian.markdown.PublishSettings.Target;

/** Opens the places that the settings name. */
public final class Places {
  private Places() {}

  /**
   * Opens a place.
   *
   * @throws org.huibian.model.InputException if the program that reaches it is missing or fails
   */
  public static Place open(Target target) throws IOException {
    if (target instanceof Target.Folder folder) {
      return new FolderPlace(folder.folder());
    }
    if (target instanceof Target.Rsync rsync) {
      return new RsyncPlace(rsync.place());
    }
    if (target instanceof Target.Git git) {
      return new GitPlace(git.repository(), git.branch());
    }
    return new RclonePlace(((Target.Rclone) target).place());
  }
}
