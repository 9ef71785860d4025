package io.jobwright.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * Secrets of the services: the settings', or random ones that a stack keeps with its data, so that
 * cursors and stored answers outlive a restart. No well-known one would be taken.
 */
public record KeptSecrets(StackDirectory directory, Map<String, String> settings) {
  private static final int RANDOM_BYTES = 32;

  /** The secret of a setting. */
  public String of(String setting) {
    String given = settings.get(setting);
    return given == null ? kept(directory.data().resolve(setting + ".secret")) : given;
  }

  private static String kept(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, random(), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
      }
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new StackException("cannot keep a secret in " + file + ": " + e.getMessage(), e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
