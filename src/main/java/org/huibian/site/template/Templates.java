package org.huibian.site.template;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TimeZone;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.XmlText;
import org.huibian.site.view.Piece;

/**
 * Renders page templates. Every value is escaped as HTML or, in templates whose name ends in {@code
 * .ftlx}, as XML. A template can use the components of the record that it is given and no other
 * Java objects. Safe to share between threads.
 */
public final class Templates {
  /** The ending of templates that produce XML; FreeMarker escapes their values accordingly. */
  private static final String XML = ".ftlx";

  /** The characters of a usual page, for which the buffer need not grow. */
  private static final int USUAL_LENGTH = 1 << 14;

  private final TemplateFolder folder;
  private final Configuration configuration;
  private final StrictWrapper wrapper = new StrictWrapper(this::render);

  /** Creates a renderer for the templates of a folder; each is parsed when it is first used. */
  public Templates(TemplateFolder folder) {
    this.folder = folder;
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new Loader(folder));
    configuration.setObjectWrapper(wrapper);
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

  /** Sets a text that all templates can use by this name. */
  public void put(String name, String value) {
    configuration.setSharedVariable(name, new SimpleScalar(value));
  }

  /**
   * Renders a page.
   *
   * @param name the file name of the template
   * @param model the record whose components the template can use
   * @throws InputException if the template is missing, has an error or uses a value that does not
   *     exist, with its file and line
   */
  public String render(String name, Record model) {
    try {
      Template template = configuration.getTemplate(name);
      StringWriter out = new StringWriter(USUAL_LENGTH);
      template.process(new Root(wrapper.record(model), configuration), out);
      return name.endsWith(XML) ? XmlText.clean(out.toString()) : out.toString();
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      throw new InputException(folder.path(name), Problem.TEMPLATE_MISSING, name);
    } catch (ParseException e) {
      throw broken(e.getTemplateName(), name, e.getLineNumber(), e.getEditorMessage());
    } catch (TemplateException e) {
      if (e.getCause() instanceof InputException ofPiece) {
        throw ofPiece;
      }
      throw broken(
          e.getTemplateSourceName(), name, e.getLineNumber(), e.getMessageWithoutStackTop());
    } catch (IOException e) {
      throw TemplateFolder.unreadable(folder.path(name), e);
    }
  }

  /** Renders a part of a page. */
  String render(Piece piece) {
    return render(piece.template(), piece.model());
  }

  private InputException broken(String file, String page, Integer line, String reason) {
    String first = reason == null ? "" : reason.strip().lines().findFirst().orElse("");
    return new InputException(
        folder.path(file == null ? page : file),
        line == null || line < 1 ? OptionalInt.empty() : OptionalInt.of(line),
        Problem.TEMPLATE_BROKEN,
        first);
  }

  /** The record of a page, and the values that all templates can use. */
  private record Root(RecordHash model, Configuration shared) implements TemplateHashModel {
    @Override
    public TemplateModel get(String name) throws TemplateModelException {
      boolean isShared = !model.has(name) && shared.getSharedVariable(name) != null;
      return isShared ? shared.getSharedVariable(name) : model.get(name);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /** Loads templates by the names that other templates and pages call them. */
  private record Loader(TemplateFolder folder) implements TemplateLoader {
    @Override
    public Object findTemplateSource(String name) {
      return folder.file(name).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
      return new StringReader(((TemplateFile) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
      // A reader holds the text in memory.
    }
  }
}
