package dev.ivas.report.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.report.internal.statistics.RatioInterval.Share;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against SciPy 1.17 and statsmodels 0.15: {@code scipy.stats.fisher_exact}, {@code
 * proportion_confint(method= "wilson")} and {@code confint_proportions_2indep(compare="ratio",
 * method="score", correction=False)}. The second row of ratios is Koopman's own example.
 */
class StatisticsGoldenTest {
  @ParameterizedTest
  @CsvSource({
    "12, 40, 0.1807484522974653, 0.45430018818144946",
    "0, 10, 0.0, 0.27753279986288926",
    "10, 10, 0.7224672001371106, 1.0",
    "1, 7, 0.02567962434474355, 0.5131278292743189",
    "555, 1181, 0.44161948047730826, 0.4984568905245401",
  })
  void wilson(long favourable, long n, double low, double high) {
    Bounds bounds = Wilson.interval(favourable, n);
    assertThat(bounds.low()).isCloseTo(low, within(1e-12));
    assertThat(bounds.high()).isCloseTo(high, within(1e-12));
  }

  /** The peer stops its search within about 1e-7 of the edge. */
  @ParameterizedTest
  @CsvSource({
    "12, 40, 48, 80, 0.2933452452484175, 0.7938646817375494",
    "36, 40, 16, 80, 2.9395691922149965, 7.15222343486603",
    "0, 10, 5, 10, 0, 0.6128605774257668",
    "1, 7, 6, 9, 0.037177428012235884, 0.9258657546657224",
    "170, 390, 412, 797, 0.7372420740241205, 0.9587283229535553",
    "18, 41, 412, 797, 0.5751657792207171, 1.1511141660201558",
    "555, 1181, 667, 1390, 0.9022892172414508, 1.0623835828357808",
    "2, 3, 2, 5, 0.40605497223545967, 6.409105811432504",
  })
  void koopman(long x1, long n1, long x0, long n0, double low, double high) {
    Bounds bounds = RatioInterval.of(new Share(x1, n1), new Share(x0, n0));
    assertThat(bounds.low()).isCloseTo(low, within(1e-4));
    assertThat(bounds.high()).isCloseTo(high, within(1e-3 * high));
  }

  /** There statsmodels 0.15 gives a corner instead; these come from a search over all shares. */
  @ParameterizedTest
  @CsvSource({"10, 10, 5, 10, 1.2693, 4.2249", "10, 10, 9, 10, 0.7906, 1.6778"})
  void koopmanWhereAllOfOneGroupAreFavourable(
      long x1, long n1, long x0, long n0, double low, double high) {
    Bounds bounds = RatioInterval.of(new Share(x1, n1), new Share(x0, n0));
    assertThat(bounds.low()).isCloseTo(low, within(2e-3));
    assertThat(bounds.high()).isCloseTo(high, within(2e-3));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 40, 48, 80, 0.003409221767849183",
    "36, 40, 16, 80, 7.566803984745181e-14",
    "0, 10, 5, 10, 0.032507739938080496",
    "1, 7, 6, 9, 0.06013986013986014",
    "170, 390, 412, 797, 0.009430110452292514",
    "18, 41, 412, 797, 0.341618347056517",
    "555, 1181, 667, 1390, 0.6344861896601153",
    "2, 3, 2, 5, 1.0",
    "10, 10, 9, 10, 1.0",
  })
  void fisher(long x1, long n1, long x0, long n0, double p) {
    assertThat(FisherExact.pValue(new Share(x1, n1), new Share(x0, n0)))
        .isCloseTo(p, within(1e-9 * p));
  }
}
