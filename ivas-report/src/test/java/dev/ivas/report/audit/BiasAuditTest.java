package dev.ivas.report.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.report.audit.AuditResult.GroupResult;
import dev.ivas.report.audit.AuditResult.Grouping;
import dev.ivas.report.audit.AuditResult.Impact;
import dev.ivas.report.audit.AuditResult.OutcomeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiasAuditTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  /** Worked by hand. */
  @Nested
  class Examples {
    /**
     * 80 people of A, 48 selected: 48 / 80 = 0.6. 40 of B, 12 selected: 12 / 40 = 0.3. Ratio 0.3 /
     * 0.6 = 0.5, below 0.8. Intervals and p as in StatisticsGoldenTest.
     */
    @Test
    void halfTheRate() throws IOException {
      OutcomeResult result = audit("group,selected\n" + people("A", 80, 48) + people("B", 40, 12));
      Grouping grouping = result.groupings().get(0);
      GroupResult a = grouping.groups().get(0);
      GroupResult b = grouping.groups().get(1);
      assertThat(result.people()).isEqualTo(120);
      assertThat(a.rate().value()).isEqualTo(0.6);
      assertThat(a.share()).isCloseTo(80.0 / 120, within(1e-12));
      assertThat(a.mostFavoured()).isTrue();
      assertThat(a.impact()).isEqualTo(new Impact(1, null, null, false, null));
      assertThat(b.rate().value()).isEqualTo(0.3);
      assertThat(b.rate().low()).isCloseTo(0.18075, within(1e-5));
      assertThat(b.rate().high()).isCloseTo(0.45430, within(1e-5));
      Impact impact = impact(b);
      assertThat(impact.ratio()).isEqualTo(0.5);
      assertThat(impact.belowFourFifths()).isTrue();
      assertThat(impact.low()).isCloseTo(0.29335, within(1e-5));
      assertThat(impact.high()).isCloseTo(0.79386, within(1e-5));
      assertThat(impact.pValue()).isCloseTo(0.0034092, within(1e-7));
    }

    /** 40 / 100 by 50 / 100 is 0.8: four fifths exactly, not below. 39 / 100 is. */
    @Test
    void fourFifthsExactlyAreNotBelow() throws IOException {
      OutcomeResult result =
          audit(
              "group,selected\n"
                  + people("A", 100, 50)
                  + people("B", 100, 40)
                  + people("C", 100, 39));
      List<GroupResult> groups = result.groupings().get(0).groups();
      assertThat(impact(groups.get(1)).belowFourFifths()).isFalse();
      assertThat(impact(groups.get(2)).belowFourFifths()).isTrue();
    }

    /**
     * Scores 1 to 8: the median is (4 + 5) / 2 = 4.5. Above it are 5, 6, 7, 8. F has 1, 2, 5, 6: 2
     * of 4. M has 3, 7, 8: 2 of 3. The eighth is unknown, but counts in the median: 4. Ratio (2 /
     * 4) / (2 / 3) = 0.75.
     */
    @Test
    void scoringRatesAreAboveTheMedianOfAll() throws IOException {
      OutcomeResult result = audit("sex,score\nF,1\nF,2\nM,3\n,4\nF,5\nF,6\nM,7\nM,8\nF,\n");
      assertThat(result.median()).isEqualTo(4.5);
      assertThat(result.people()).isEqualTo(8);
      assertThat(result.without()).isEqualTo(1);
      Grouping sex = result.groupings().get(0);
      assertThat(sex.unknown()).isEqualTo(1);
      assertThat(sex.groups().get(0).rate().value()).isEqualTo(0.5);
      assertThat(sex.groups().get(1).rate().value()).isCloseTo(2.0 / 3, within(1e-12));
      assertThat(impact(sex.groups().get(0)).ratio()).isCloseTo(0.75, within(1e-12));
    }

    /** Scores 1, 3, 3, 3, 9: the median is 3, and only 9 lies above it. */
    @Test
    void aScoreAtTheMedianIsNotAboveIt() throws IOException {
      OutcomeResult result = audit("sex,score\nF,1\nF,3\nM,3\nM,3\nM,9\n");
      assertThat(result.median()).isEqualTo(3);
      assertThat(result.groupings().get(0).groups().get(1).rate().favourable()).isEqualTo(1);
    }

    /** 1 of 51 people is 1.96 %, 1 of 50 is 2 %: only the former is under 2 %. */
    @Test
    void aGroupUnderTwoPercentIsNotComparedWith() throws IOException {
      OutcomeResult under = audit("group,selected\n" + people("A", 50, 10) + people("B", 1, 1));
      List<GroupResult> groups = under.groupings().get(0).groups();
      assertThat(groups.get(1).underTwoPercent()).isTrue();
      assertThat(groups.get(1).impact()).isNull();
      assertThat(groups.get(1).rate().value()).isEqualTo(1);
      assertThat(groups.get(0).mostFavoured()).isTrue();
      OutcomeResult just = audit("group,selected\n" + people("A", 49, 10) + people("B", 1, 1));
      assertThat(just.groupings().get(0).groups().get(1).mostFavoured()).isTrue();
    }

    /** F X: 1 of 2, F Y: 2 of 2, M X: 1 of 1, M Y: 0 of 1; one of unknown ethnicity in neither. */
    @Test
    void twoColumnsAreAlsoTakenTogether() throws IOException {
      OutcomeResult result =
          audit(
              "sex,ethnicity,selected\n"
                  + "F,X,1\nF,X,0\nF,Y,1\nF,Y,1\nM,X,yes\nM,Y,no\nM,Unknown,true\n");
      assertThat(result.groupings().stream().map(Grouping::name))
          .containsExactly("sex", "ethnicity", "sex \u00d7 ethnicity");
      Grouping both = result.groupings().get(2);
      assertThat(both.unknown()).isEqualTo(1);
      assertThat(both.groups().stream().map(GroupResult::name))
          .containsExactly("F \u00d7 X", "F \u00d7 Y", "M \u00d7 X", "M \u00d7 Y");
      assertThat(both.groups().stream().map(g -> g.rate().value()))
          .containsExactly(0.5, 1.0, 1.0, 0.0);
      assertThat(both.groups().get(1).mostFavoured()).isTrue();
      assertThat(impact(both.groups().get(2)).ratio()).isEqualTo(1);
      assertThat(impact(both.groups().get(3)).ratio()).isZero();
      assertThat(result.groupings().get(0).unknown()).isZero();
    }

    @Test
    void whereNobodyIsSelectedThereIsNothingToCompare() throws IOException {
      OutcomeResult result = audit("group,selected\nA,0\nA,0\nB,0\nB,0\n");
      assertThat(result.groupings().get(0).groups())
          .allSatisfy(group -> assertThat(group.impact()).isNull());
    }

    private OutcomeResult audit(String csv) throws IOException {
      return BiasAuditTest.this.audit(csv).outcomes().get(0);
    }
  }

  @Nested
  class Columns {
    @Test
    void areFoundByNameAndRepetition() throws IOException {
      AuditTable table =
          table("id,Sex,Selected,Score,race\n1,F,1,5,x\n2,M,0,6,x\n3,F,1,7,y\n4,M,0,8,y\n");
      AuditColumns columns = AuditColumns.choose(table, List.of(), null, null);
      assertThat(columns.groups()).containsExactly("Sex", "race");
      assertThat(columns.selected()).isEqualTo("selected");
      assertThat(columns.score()).isEqualTo("score");
    }

    @Test
    void chosenOnesHold() throws IOException {
      AuditTable table = table("sex,race,ok\nF,x,1\nF,x,0\n");
      AuditColumns columns = AuditColumns.choose(table, List.of("race"), "ok", null);
      assertThat(columns).isEqualTo(new AuditColumns(List.of("race"), "ok", null));
    }

    @Test
    void missingOnesAreNamedWithThoseThereAre() throws IOException {
      AuditTable table = table("sex,outcome\nF,1\nF,0\n");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AuditColumns.choose(table, List.of(), null, null))
          .withMessageContaining("sex, outcome");
      AuditColumns columns = new AuditColumns(List.of("gender"), "outcome", null);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BiasAudit.of(table, columns, NOON))
          .withMessageContaining("no column 'gender', but sex, outcome");
    }

    @Test
    void oneCannotBeTwoThings() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AuditColumns(List.of("Sex", "sex"), "selected", null))
          .withMessageContaining("twice");
    }

    @Test
    void namesOfPeopleAreNoGroups() throws IOException {
      StringBuilder csv = new StringBuilder("name,selected\n");
      for (int i = 0; i < 60; i++) {
        csv.append("person ").append(i).append(",1\n");
      }
      AuditTable table = table(csv.toString());
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> BiasAudit.of(table, new AuditColumns(List.of("name"), "selected", null), NOON))
          .withMessageContaining("60 different values");
    }
  }

  @Nested
  class Tables {
    @ParameterizedTest
    @ValueSource(strings = {"", "sex,selected\n", "sex,selected\n\"F,1\n"})
    void thatHoldNothingAreRefused(String csv) {
      assertThatExceptionOfType(UnreadableMediaException.class).isThrownBy(() -> table(csv));
    }

    @Test
    void aCellThatSaysNeitherIsNamedWithItsLine() {
      assertThatExceptionOfType(UnreadableMediaException.class)
          .isThrownBy(() -> audit("sex,selected\nF,1\nF,maybe\n"))
          .withMessageContaining("line 3")
          .withMessageContaining("maybe");
    }

    @Test
    void aScoreThatIsNoNumberIsNamedWithItsLine() {
      assertThatExceptionOfType(UnreadableMediaException.class)
          .isThrownBy(() -> audit("sex,score\nF,1\nF,NaN\n"))
          .withMessageContaining("line 3");
    }
  }

  @Nested
  class Csv {
    @Test
    void hasARowForEachGroupAndForTheUnknown() throws IOException {
      Path file = folder.resolve("out/audit.csv");
      AuditCsv.write(audit("sex,selected\nF,1\nF,0\nM,1\nM,1\n,1\n"), file);
      assertThat(Files.readString(file))
          .isEqualTo(
              "outcome,column,grouping,group,people,share,favourable,rate,rate_low,rate_high,"
                  + "under_two_percent,most_favoured,impact_ratio,impact_ratio_low,"
                  + "impact_ratio_high,below_four_fifths,p_value\r\n"
                  + "selection,selected,sex,F,2,0.4,1,0.5,0.0945312,0.905469,false,false,0.5,"
                  + "0.0945312,1.94055,true,1\r\n"
                  + "selection,selected,sex,M,2,0.4,2,1,0.34238,1,false,true,1,,,false,\r\n"
                  + "selection,selected,sex,(unknown),1,,,,,,,,,,,,\r\n");
    }

    @Test
    void runsNoFormula() throws IOException {
      Path file = folder.resolve("audit.csv");
      AuditCsv.write(
          audit("sex,selected\n\"=cmd|' /C calc'!A0\",1\n\"=cmd|' /C calc'!A0\",0\n"), file);
      assertThat(Files.readString(file)).contains("'=cmd|").doesNotContain(",=cmd", "\"=cmd");
    }
  }

  private static Impact impact(GroupResult group) {
    return Objects.requireNonNull(group.impact());
  }

  private AuditResult audit(String csv) throws IOException {
    AuditTable table = table(csv);
    return BiasAudit.of(table, AuditColumns.choose(table, List.of(), null, null), NOON);
  }

  private AuditTable table(String csv) throws IOException {
    return AuditTable.read(Files.writeString(folder.resolve("people.csv"), csv));
  }

  private static String people(String group, int people, int selected) {
    return (group + ",1\n").repeat(selected) + (group + ",0\n").repeat(people - selected);
  }
}
