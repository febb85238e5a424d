package dev.ivas.report.cohort;

import dev.ivas.core.policy.Consent;
import dev.ivas.core.policy.Policy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries as rows. */
final class CohortTable {
  static final String OF_CANDIDATE = "candidate = ?";
  static final String EXPIRED = "expires_at <= ?";

  private static final int FIRST_SCORE = 10;

  private final Connection connection;

  CohortTable(Connection connection) {
    this.connection = connection;
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** Puts an entry into the place of the same candidate's earlier one, if there is one. */
  boolean put(CohortEntry entry) throws SQLException {
    boolean replaces = !select(OF_SAME, entry).isEmpty();
    String sql =
        "merge into entry key (question_set, policy, candidate)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement merge = connection.prepareStatement(sql)) {
      merge.setString(1, entry.questionSetId());
      merge.setString(2, entry.policy().name());
      merge.setString(3, entry.candidateId());
      merge.setString(4, entry.interviewId());
      merge.setObject(5, time(entry.generatedAt()));
      merge.setObject(6, time(entry.expiresAt()));
      merge.setObject(7, time(entry.consent().givenAt()));
      merge.setString(8, entry.consent().scope());
      merge.setString(9, entry.languageProvider());
      int column = FIRST_SCORE;
      for (String score : CohortEntry.SCORES) {
        merge.setObject(column++, entry.scores().get(score));
      }
      merge.executeUpdate();
    }
    return replaces;
  }

  private static final String OF_SAME = "question_set = ? and policy = ? and candidate = ?";

  private List<CohortEntry> select(String where, CohortEntry like) throws SQLException {
    return select(where, like.questionSetId(), like.policy().name(), like.candidateId());
  }

  List<CohortEntry> withSameQuestions(String questionSetId, Policy policy) throws SQLException {
    return select("question_set = ? and policy = ?", questionSetId, policy.name());
  }

  List<CohortEntry> ofCandidate(String candidateId) throws SQLException {
    return select(OF_CANDIDATE, candidateId);
  }

  List<CohortEntry> expired(Instant now) throws SQLException {
    return select(EXPIRED, time(now));
  }

  List<CohortEntry> all() throws SQLException {
    return select("true");
  }

  private List<CohortEntry> select(String where, Object... parameters) throws SQLException {
    String sql = "select * from entry where " + where + " order by question_set, policy, candidate";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<CohortEntry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
      return entries;
    }
  }

  private static CohortEntry entry(ResultSet row) throws SQLException {
    Map<String, Double> scores = new LinkedHashMap<>();
    int column = FIRST_SCORE;
    for (String score : CohortEntry.SCORES) {
      Double value = row.getObject(column++, Double.class);
      if (value != null) {
        scores.put(score, value);
      }
    }
    return new CohortEntry(
        row.getString(1),
        Policy.of(row.getString(2)),
        row.getString(3),
        row.getString(4),
        instant(row, 5),
        instant(row, 6),
        new Consent(instant(row, 7), row.getString(8)),
        row.getString(9),
        scores);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  void log(Erasure erasure) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into erasure values (?, ?, ?)")) {
      insert.setString(1, erasure.receiptId());
      insert.setObject(2, time(erasure.erasedAt()));
      insert.setInt(3, erasure.reports());
      insert.executeUpdate();
    }
  }

  List<Erasure> erasures() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select * from erasure order by erased_at, receipt");
        ResultSet row = select.executeQuery()) {
      List<Erasure> erasures = new ArrayList<>();
      while (row.next()) {
        erasures.add(new Erasure(row.getString(1), instant(row, 2), row.getInt(3)));
      }
      return erasures;
    }
  }
}
