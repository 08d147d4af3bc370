#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// What speaks for and against one service of a cluster as the one at fault.
///
/// A failure travels to what needs a service, so that it explains those; load travels to what the service needs. Decision 24
/// has how the weights were chosen.
struct CauseEvidence: Equatable {
  /// The services of the cluster that need it over at most three steps inside the cluster.
  var dependents = 0
  /// Of `dependents` those that need it themselves.
  var directDependents = 0
  /// The services that need it themselves and fire in this history, but not in the cluster.
  var silentDependents = 0
  /// The services of the cluster that it needs itself, that do not need it too, and how many of them fired after it.
  var needed = 0
  var neededLater = 0
  /// All known services of the cluster.
  var services = 0
  /// The different rules that fired on it in the cluster.
  var rules = 0

  /// The services of the cluster that neither need it nor are needed by it.
  var unexplained: Int { max(0, services - 1 - dependents - needed) }

  /// The more, the likelier; of one cluster's services to be compared. The time of the alert is not in it.
  var weight: Double {
    let silence = Double(silentDependents) / (1 + Double(directDependents) / 3)
    return log1p(Double(dependents)) + 0.25 * log1p(Double(neededLater)) + 0.3 * log1p(Double(rules))
      - 0.25 * log1p(silence) - 0.4 * log1p(Double(unexplained))
  }
}
