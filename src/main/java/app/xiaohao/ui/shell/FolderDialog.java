package app.xiaohao.ui.shell;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Background;
import app.xiaohao.ui.kit.Dialogs;
import app.xiaohao.ui.kit.evidence.Opener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Says where a folder is, and opens it with the desktop's own program. */
final class FolderDialog {
  private FolderDialog() {}

  private enum Way {
    OPEN,
    COPY
  }

  static void show(Path folder, Dialogs dialogs, Background background, Texts texts) {
    dialogs
        .choose(
            texts.of("ui.shell.action.SHOW_BACKUPS"),
            texts.of("ui.shell.backups", folder),
            List.of(
                new Dialogs.Option<>(Way.OPEN, texts.of("ui.shell.backups.open"), ""),
                new Dialogs.Option<>(Way.COPY, texts.of("ui.shell.backups.copy"), "")))
        .ifPresent(
            way -> {
              if (way == Way.COPY) {
                ClipboardContent content = new ClipboardContent();
                content.putString(folder.toString());
                Clipboard.getSystemClipboard().setContent(content);
                dialogs.notice(texts.of("ui.kit.copied"));
              } else {
                background.run(
                    texts.of("ui.shell.backups.open"),
                    progress -> {
                      Files.createDirectories(folder);
                      Opener.ofDesktop().open(folder);
                      return folder;
                    },
                    started -> {},
                    dialogs::failed);
              }
            });
  }
}
