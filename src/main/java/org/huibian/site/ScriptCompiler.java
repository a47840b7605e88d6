package org.huibian.site;

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.template.TemplateFile;

/**
 * Makes one small script of several parts: without comments and spaces, with short local names.
 * Names that other scripts and the data files use stay as they are. The same parts give the same
 * script.
 */
final class ScriptCompiler {
  private ScriptCompiler() {}

  /**
   * The script as it is published.
   *
   * @param parts its files, in the order in which they run
   * @throws InputException if a part is no JavaScript, with file and line
   */
  static String compile(List<TemplateFile> parts) throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    for (TemplateFile part : parts) {
      sources.add(SourceFile.fromCode(part.path().toString(), part.text()));
    }
    // What it prints of faults is said by the exception.
    Compiler compiler = new Compiler(new PrintStream(new ByteArrayOutputStream()));
    compiler.disableThreads();
    compiler.compile(List.of(), sources, options());
    if (!compiler.getErrors().isEmpty()) {
      JSError error = compiler.getErrors().get(0);
      throw new InputException(
          Path.of(error.getSourceName()),
          Math.max(error.getLineNumber(), 0),
          Problem.TEMPLATE_BROKEN,
          error.getDescription());
    }
    return compiler.toSource() + "\n";
  }

  private static CompilerOptions options() {
    CompilerOptions options = new CompilerOptions();
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    WarningLevel.QUIET.setOptionsForWarningLevel(options);
    options.setLanguageIn(LanguageMode.ECMASCRIPT_2020);
    options.setLanguageOut(LanguageMode.NO_TRANSPILE);
    options.setOutputCharset(StandardCharsets.UTF_8);
    return options;
  }
}
