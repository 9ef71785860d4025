package io.jobwright.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredAnswerCipherTest {

  private static final String OLD = "the secret of the last quarter, 32 and more";
  private static final String NEW = "the secret of this quarter, also 32 and more";
  private static final String ANSWER = "{\"publicUrl\":\"https://…/q/token\"}";

  private final StoredAnswerCipher before = new StoredAnswerCipher(List.of(OLD));

  @Test
  void anAnswerIsUnreadableAndComesBack() {
    String stored = before.encrypt(ANSWER);
    assertTrue(StoredAnswerCipher.isEncrypted(stored));
    assertFalse(StoredAnswerCipher.isEncrypted(ANSWER));
    assertFalse(stored.contains("publicUrl"));
    assertEquals(ANSWER, before.decrypt(stored));
    assertNotEquals(stored, before.encrypt(ANSWER));
  }

  @Test
  void afterARotationOldAnswersAreReadAndNewOnesHaveTheNewKey() {
    String stored = before.encrypt(ANSWER);
    StoredAnswerCipher after = new StoredAnswerCipher(List.of(NEW, OLD));
    assertEquals(ANSWER, after.decrypt(stored));
    StoredAnswerCipher later = new StoredAnswerCipher(List.of(NEW));
    assertEquals(ANSWER, later.decrypt(after.encrypt(ANSWER)));
  }

  @Test
  void aKeyThatIsNoLongerConfiguredIsNamed() {
    String stored = before.encrypt(ANSWER);
    String keyId = stored.split(":", 3)[1];
    IllegalStateException failed =
        assertThrows(
            IllegalStateException.class,
            () -> new StoredAnswerCipher(List.of(NEW)).decrypt(stored));
    assertTrue(failed.getMessage().contains(keyId), failed.getMessage());
  }

  @Test
  void anAnswerThatWasChangedIsNotRead() {
    String stored = before.encrypt(ANSWER);
    String changed = stored.substring(0, stored.length() - 8) + "AAAAAAA=";
    assertThrows(IllegalStateException.class, () -> before.decrypt(changed));
  }
}
