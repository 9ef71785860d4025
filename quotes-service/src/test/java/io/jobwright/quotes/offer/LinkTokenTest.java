package io.jobwright.quotes.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

  private static final UUID TENANT = UUID.fromString("0198c5a0-0000-7000-8000-00000000ac3e");

  @Test
  void aTokenNamesItsTenantAndIsOtherwiseRandom() {
    LinkToken token = LinkToken.newFor(TENANT);
    assertTrue(token.text().matches("[A-Za-z0-9_-]{64}"), token.text());
    assertEquals(Optional.of(token), LinkToken.parse(token.text()));
    byte[] one = Base64.getUrlDecoder().decode(token.text());
    byte[] other = Base64.getUrlDecoder().decode(LinkToken.newFor(TENANT).text());
    int different = 0;
    for (int i = 16; i < one.length; i++) {
      different += one[i] == other[i] ? 0 : 1;
    }
    assertTrue(different > 16, "only " + different + " of 32 random bytes differ");
  }

  @Test
  void theHashIsTheSha256OfTheText() {
    LinkToken token = new LinkToken(TENANT, "abc");
    assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", token.hash());
    assertNotEquals(token.hash(), new LinkToken(TENANT, "abd").hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AZjFoAAAcACAAAAAAACsPg",
        "not base64url at all, but sixty-four characters long!!!!!!!!!!!!",
        "AZjFoAAAcACAAAAAAACsPgAZjFoAAAcACAAAAAAACsPgAZjFoAAAcACAAAAAAACsPgAA"
      })
  void anythingElseIsNoToken(String text) {
    assertEquals(Optional.empty(), LinkToken.parse(text));
  }
}
