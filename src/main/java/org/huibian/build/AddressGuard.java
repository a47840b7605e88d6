package org.huibian.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.AddressBook;
import org.huibian.markdown.AddressRegister;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.TextFile;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;
import org.huibian.site.asset.ExportedFolder;

/** Stops a build of a site that has lost an address that was published once. */
final class AddressGuard {
  private final Path content;
  private final Optional<AddressRegister> register;

  /** Reads the register of a content folder. */
  AddressGuard(Path content) {
    this.content = content;
    this.register = AddressRegister.read(content);
  }

  /**
   * A published address that leads nowhere, or to another text.
   *
   * @param title the title of its article; for the file of a whole issue, the issue
   */
  private record Loss(int line, Problem problem, String address, String title) {}

  /** Returns the text of the register; empty if nothing was published. */
  String text() {
    return register.map(AddressRegister::text).orElse("");
  }

  /**
   * Checks the addresses of a site.
   *
   * @throws InputException if a redirect is wrong, or an address is lost
   */
  void check(AddressBook book) {
    if (!book.mistakes().isEmpty()) {
      throw mistake(book.mistakes().get(0));
    }
    if (register.isEmpty()) {
      return;
    }
    List<Loss> losses = losses(book, register.get());
    if (!losses.isEmpty()) {
      Loss first = losses.get(0);
      throw new InputException(
          content.resolve(AddressRegister.NAME),
          first.line(),
          first.problem(),
          first.address(),
          first.title().isEmpty() ? "…" : first.title(),
          Integer.toString(losses.size() - 1));
    }
  }

  /** Returns whether a site lacks a published address. */
  boolean isLost(AddressBook book) {
    return register.isPresent() && !losses(book, register.get()).isEmpty();
  }

  private List<Loss> losses(AddressBook book, AddressRegister register) {
    List<Loss> losses = new ArrayList<>();
    Map<String, List<String>> byTitle = new HashMap<>();
    register
        .pages()
        .forEach(
            (address, page) ->
                byTitle.computeIfAbsent(page.title(), key -> new ArrayList<>()).add(address));
    register
        .pages()
        .forEach(
            (address, page) -> {
              Optional<IssueId> exported = AddressRegister.issueOfExport(address);
              if (exported.isPresent()) {
                if (isLost(address, exported.get(), book)) {
                  String issue = exported.get().toString();
                  losses.add(new Loss(page.line(), Problem.EXPORT_LOST, address, issue));
                }
                return;
              }
              if (!book.has(address)) {
                losses.add(loss(page, Problem.ADDRESS_LOST, address));
                return;
              }
              book.target(address)
                  .ifPresent(
                      target ->
                          page.anchors().stream()
                              .filter(target.kept().negate())
                              .map(a -> loss(page, Problem.ANCHOR_LOST, address + "#" + a))
                              .forEach(losses::add));
              if (isOfAnother(address, page, book, byTitle)) {
                losses.add(loss(page, Problem.ADDRESS_OF_OTHER, address));
              }
            });
    return losses;
  }

  /**
   * Returns whether the file of a whole issue is neither among the exports nor, by the same name,
   * an original. An issue that has moved cannot be exported at its former address any more.
   */
  private boolean isLost(String address, IssueId issue, AddressBook book) {
    boolean hasPage = book.has(issue + "/") && book.target(issue + "/").isEmpty();
    return hasPage
        && !Files.isRegularFile(ExportedFolder.beside(content).path().resolve(address))
        && !Files.isRegularFile(content.resolve(address));
  }

  private static Loss loss(AddressRegister.Page page, Problem problem, String address) {
    return new Loss(page.line(), problem, address, page.title());
  }

  /**
   * Returns whether an address now leads to the article that was published at another one, which
   * has another article now. Anchors alone do not tell: most articles have a 一、 and a 二、.
   */
  private static boolean isOfAnother(
      String address,
      AddressRegister.Page page,
      AddressBook book,
      Map<String, List<String>> byTitle) {
    Optional<String> now = title(book, address);
    if (now.isEmpty() || page.title().isEmpty() || now.get().equals(page.title())) {
      return false;
    }
    return byTitle.getOrDefault(now.get(), List.of()).stream()
        .anyMatch(
            other -> title(book, other).filter(title -> !title.equals(now.get())).isPresent());
  }

  /** Returns the title of the article that has an address of its own. */
  private static Optional<String> title(AddressBook book, String address) {
    return book.article(address).map(entry -> entry.head().title());
  }

  private InputException mistake(AddressBook.Mistake mistake) {
    Path file = new ContentFolder(content).file(mistake.article());
    String redirect = mistake.redirect().toString();
    int line = line(file, mistake);
    return switch (mistake.fault()) {
      case TAKEN ->
          new InputException(file, line, Problem.REDIRECT_TAKEN, redirect, mistake.detail());
      case ANCHOR_PRESENT ->
          new InputException(file, line, Problem.REDIRECT_ANCHOR_TAKEN, redirect, mistake.detail());
      case ANCHOR_MISSING ->
          new InputException(
              file, line, Problem.FIELD_WRONG, "redirect", redirect, mistake.detail());
    };
  }

  /** Returns the line of a redirect, which may be written with other spaces. */
  private static int line(Path file, AddressBook.Mistake mistake) {
    String address = mistake.redirect().address().replaceFirst("/$", "");
    String anchor = mistake.redirect().anchor();
    List<String> lines = TextFile.read(file).lines().toList();
    boolean inList = false;
    for (int i = 0; i < lines.size(); i++) {
      inList |= lines.get(i).startsWith("redirect:");
      boolean isIt = lines.get(i).contains(address) && lines.get(i).contains(anchor);
      if (inList && isIt) {
        return i + 1;
      }
    }
    return 1;
  }
}
