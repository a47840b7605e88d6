package org.huibian.site;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.akn.Xml;

/**
 * The page templates of a folder. Every value is escaped as HTML or, in templates that end in
 * {@code .ftlx}, as XML; a template can reach nothing but the values that it is given. Safe to
 * share between threads.
 */
final class Templates {
  /** Templates of this ending make XML; FreeMarker escapes their values so. */
  private static final String XML = ".ftlx";

  private final Path folder;
  private final Configuration configuration;

  /**
   * Opens the templates of a folder.
   *
   * @throws InputException if there is no such folder
   */
  Templates(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder, 0, Problem.FILE_MISSING);
    }
    this.folder = folder;
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    try {
      configuration.setTemplateLoader(new FileTemplateLoader(folder.toFile()));
    } catch (IOException e) {
      throw new InputException(folder, 0, Problem.FILE_UNREADABLE, OutputFolder.reason(e));
    }
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setLocalizedLookup(false);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /** Gives all templates a value by this name. */
  void put(String name, String value) {
    configuration.setSharedVariable(name, new SimpleScalar(value));
  }

  /**
   * Text that a template shall not escape, because it may stand in a page as it is.
   *
   * @param text without any character that begins or ends markup
   */
  static Object data(String text) {
    if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
      throw new IllegalArgumentException("markup");
    }
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(text);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Renders a page.
   *
   * @param name the template's file name
   * @param values what the template may use
   * @throws InputException if the template is missing or broken, with its file and line
   */
  String render(String name, Map<String, ?> values) {
    try {
      Template template = configuration.getTemplate(name);
      StringWriter out = new StringWriter();
      template.process(values, out);
      return name.endsWith(XML) ? Xml.clean(out.toString()) : out.toString();
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      throw new InputException(folder.resolve(name), 0, Problem.TEMPLATE_MISSING, name);
    } catch (ParseException e) {
      throw broken(e.getTemplateName(), name, e.getLineNumber(), e.getEditorMessage());
    } catch (TemplateException e) {
      Integer line = e.getLineNumber();
      throw broken(
          e.getTemplateSourceName(), name, line == null ? 0 : line, e.getMessageWithoutStackTop());
    } catch (IOException e) {
      throw new InputException(
          folder.resolve(name), 0, Problem.FILE_UNREADABLE, OutputFolder.reason(e));
    }
  }

  private InputException broken(String file, String page, int line, String reason) {
    String first = reason == null ? "" : reason.strip().lines().findFirst().orElse("");
    return new InputException(
        folder.resolve(file == null ? page : file), line, Problem.TEMPLATE_BROKEN, first);
  }
}
