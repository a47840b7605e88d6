package org.huibian.archive.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.archive.SumsFile;
import org.huibian.archive.publish.SystemProgram;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.parallel.TemporaryFolder;
import org.huibian.site.asset.PublicKeyFile;

/**
 * Signs lists of sums and checks the signatures with the system's {@code ssh-keygen -Y}, which
 * anyone has who uses ssh or git. A signature is a file of its own beside the list.
 */
public final class Signature {
  /** The name of the signature, at the root of the site. */
  public static final String NAME = SumsFile.NAME + ".sig";

  /** The most bytes of a signature; that of the longest keys has some 2,000. */
  public static final int MOST_BYTES = 1 << 16;

  private static final String PROGRAM = "ssh-keygen";
  private static final String SIGNER = PublicKeyFile.SIGNER;

  private final SystemProgram keygen = new SystemProgram(PROGRAM, Map.of("LC_ALL", "C"));

  /** What the check of a signature gives. */
  public enum Check {
    /** The list was signed by the key. */
    HOLDS,
    /** Another list was signed, or by another key, or the signature is damaged. */
    FAILS,
    /** ssh-keygen is missing or too old. */
    IMPOSSIBLE
  }

  /**
   * Signs a list.
   *
   * @param list the bytes of the list
   * @param key the file of the private key, or of its public key if an agent holds the private one
   * @return the bytes of the signature
   * @throws InputException PUBLISH_PROGRAM_MISSING if there is no ssh-keygen; SIGNING_FAILED if it
   *     cannot sign
   */
  public byte[] sign(byte[] list, Path key) throws IOException {
    if (!Files.isRegularFile(key)) {
      throw new InputException(key, Problem.FILE_MISSING);
    }
    SystemProgram.Result result =
        keygen.attempt(
            List.of("-Y", "sign", "-f", key.toAbsolutePath().toString(), "-n", SIGNER),
            Optional.empty(),
            list);
    if (result.code() != 0) {
      throw new InputException(key, Problem.SIGNING_FAILED, firstLine(result.errors()));
    }
    return result.output();
  }

  private static String firstLine(String errors) {
    return errors.lines().filter(line -> !line.isBlank()).findFirst().orElse(PROGRAM).strip();
  }

  /**
   * Checks a signature.
   *
   * @param list the bytes of the list
   * @param signature the bytes of the signature
   * @param publicKey the public key as {@code site.yaml} has it
   */
  public Check check(byte[] list, byte[] signature, String publicKey) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create("signature")) {
      Path signers = folder.path().resolve("signers");
      Path file = folder.path().resolve("signature");
      Files.writeString(signers, PublicKeyFile.text(publicKey));
      Files.write(file, signature);
      SystemProgram.Result result =
          keygen.attempt(
              List.of(
                  "-Y",
                  "verify",
                  "-f",
                  signers.toString(),
                  "-I",
                  SIGNER,
                  "-n",
                  SIGNER,
                  "-s",
                  file.toString()),
              Optional.empty(),
              list);
      boolean unknown = result.errors().contains("unknown option");
      return result.code() == 0 ? Check.HOLDS : unknown ? Check.IMPOSSIBLE : Check.FAILS;
    } catch (InputException e) {
      return Check.IMPOSSIBLE;
    }
  }
}
