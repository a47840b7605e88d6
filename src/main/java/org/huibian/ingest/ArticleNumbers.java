package org.huibian.ingest;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.IssueFiles;
import org.huibian.model.ArticleId;
import org.huibian.model.IssueId;
import org.huibian.model.Redirect;

/** The numbers that articles of an issue have or have had. None of them is given again. */
final class ArticleNumbers {
  private ArticleNumbers() {}

  /** Returns the next number of an issue that no article ever had, and records it as given. */
  static ArticleId next(EditDraft draft) {
    ImportedFiles imported = ImportedFiles.read(draft.folder());
    SortedSet<Integer> used = new TreeSet<>(published(draft.content().path(), draft.issue()));
    used.add(imported.highest());
    imported.files().keySet().forEach(name -> IssueFiles.article(name).ifPresent(used::add));
    for (Map.Entry<ArticleId, Path> file : files(draft).entrySet()) {
      used.add(file.getKey().number());
      for (String redirect : draft.article(file.getKey()).value("redirect").texts()) {
        Redirect.parse(redirect)
            .flatMap(former -> article(former.address()))
            .filter(former -> former.issue().equals(draft.issue()))
            .ifPresent(former -> used.add(former.number()));
      }
    }
    int next = used.last() + 1;
    draft.write(ImportedFiles.NAME, new ImportedFiles(imported.files(), next).write());
    return new ArticleId(draft.issue(), next);
  }

  /** Returns the files of the articles of an issue by their identifiers. */
  static TreeMap<ArticleId, Path> files(EditDraft draft) {
    TreeMap<ArticleId, Path> files = new TreeMap<>();
    for (Path file : FileTrees.entries(draft.folder())) {
      IssueFiles.article(file.getFileName().toString())
          .ifPresent(number -> files.put(new ArticleId(draft.issue(), number), file));
    }
    return files;
  }

  /** Returns the numbers of the articles of an issue that were published. */
  static SortedSet<Integer> published(Path content, IssueId issue) {
    SortedSet<Integer> numbers = new TreeSet<>();
    AddressRegister.read(content)
        .ifPresent(
            register ->
                register.pages().keySet().stream()
                    .flatMap(address -> article(address).stream())
                    .filter(article -> article.issue().equals(issue))
                    .forEach(article -> numbers.add(article.number())));
    return numbers;
  }

  private static Optional<ArticleId> article(String address) {
    return address.endsWith("/")
        ? ArticleId.parse(address.substring(0, address.length() - 1))
        : Optional.empty();
  }
}
