package io.jobwright.system.fuzz.oracle;

import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** No answer shows an id or a name of the other organization, except back to who sent it. */
final class NoForeignData implements Oracle {

  private static final Pattern PUBLIC_ID = Pattern.compile("[a-z]+_[0-7][0-9a-hjkmnp-tv-z]{25}");

  private final Set<String> foreignIds;
  private final String foreignText;

  NoForeignData(Set<String> foreignIds, String foreignText) {
    this.foreignIds = Set.copyOf(foreignIds);
    this.foreignText = foreignText;
  }

  @Override
  public Optional<String> complaint(Call call, RawAnswer answer) {
    if (answer.body().contains(foreignText)) {
      return Optional.of("shows the other organization's " + foreignText);
    }
    String sent = call.path() + call.query() + call.bodyText();
    return PUBLIC_ID
        .matcher(answer.body())
        .results()
        .map(MatchResult::group)
        .filter(foreignIds::contains)
        .filter(id -> !sent.contains(id))
        .findFirst()
        .map(id -> "shows the other organization's " + id);
  }
}
