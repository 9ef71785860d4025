package io.jobwright.system.fuzz.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.api.Schema;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes cases out of a valid body with another value in one place. */
final class Bending {

  private static final String TOKEN = "<token>";

  private final Subject subject;
  private final Call valid;
  private final JsonNode body;

  Bending(Subject subject) {
    this.subject = subject;
    this.valid = subject.valid();
    this.body = subject.body();
  }

  boolean isMergePatch() {
    return subject.operation().body().orElseThrow().isMergePatch();
  }

  /** The body itself and every object in it that has fields of its own. */
  List<Field> objects() {
    List<Field> objects = new ArrayList<>();
    Schema schema = subject.schema();
    if (!schema.properties().isEmpty()) {
      objects.add(new Field(List.of(schema), List.of(), schema, true));
    }
    for (Field field : Field.of(schema)) {
      if (!field.schema().properties().isEmpty()) {
        List<Schema> owners = new ArrayList<>(field.owners());
        owners.add(field.schema());
        objects.add(new Field(owners, field.path(), field.schema(), field.required()));
      }
    }
    return objects;
  }

  /** A value that does not fit the schema: told so, and where. */
  Case refused(Kind kind, Field field, String name, JsonNode value) {
    Field place = field.in(body);
    Call call = valid.saying(place.set(body, value, subject.sample()));
    return new Case(kind, name(place, name), call, refusal(place));
  }

  Case refusedWithout(Field field) {
    Field place = field.in(body);
    Call call = valid.saying(place.removed(body, subject.sample()));
    return new Case(Kind.FIELD, name(place, "absent"), call, refusal(place));
  }

  /** As above, in JSON of its own. */
  Case refusedToken(Kind kind, Field field, String name, String token) {
    Field place = field.in(body);
    JsonNode marked = place.set(body, JsonNodeFactory.instance.textNode(TOKEN), subject.sample());
    Call call = valid.saying(marked.toString().replace("\"" + TOKEN + "\"", token));
    return new Case(kind, name(place, name), call, malformed());
  }

  /** A value that fits the schema, so that whatever is wrong with it, it is not its form. */
  Case accepted(Kind kind, Field field, String name, JsonNode value) {
    Field place = field.in(body);
    Call call = changing().saying(place.set(body, value, subject.sample()));
    return new Case(kind, name(place, name), call, Trial.answersNone(400));
  }

  /** By any version; a move is asked for of a version that is not there, so that none is made. */
  private Call changing() {
    if (!subject.rule().needsIfMatch()) {
      return valid;
    }
    return valid.with(Call.IF_MATCH, isMergePatch() ? "*" : PreconditionCases.STALE);
  }

  private Trial malformed() {
    return isMergePatch() ? Trial.answers(400, 422) : Trial.answers(400);
  }

  private Trial refusal(Field field) {
    return malformed().and((answer, more) -> pointing(answer, field));
  }

  private static Optional<String> pointing(RawAnswer answer, Field field) {
    return answer.body().contains("\"" + field.pointer() + "\"")
        ? Optional.empty()
        : Optional.of("expected the pointer " + field.pointer());
  }

  private static String name(Field field, String what) {
    return field.pointer() + " " + what;
  }
}
