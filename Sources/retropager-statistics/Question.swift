import LoadStatistics

/// What can be asked. An answer is a list of numbers; one that does not exist ends the list, and none is no answer.
enum Question: String {
  case normal, normalQuantile, gamma, gammaInverse, poisson, binomial
  case wilson, clustered, garwood
  case mannKendall, theilSen, growth, rateRatio, dispersion, benjaminiHochberg, twoProportions, trend
  case gini, topShare, balance, percentile, spearman
  case ridge

  func answer(_ n: Numbers) -> [Double?] {
    switch self {
    case .normal, .normalQuantile, .gamma, .gammaInverse, .poisson, .binomial: distribution(n)
    case .wilson, .clustered, .garwood: interval(n)
    case .mannKendall, .theilSen, .growth, .rateRatio, .dispersion, .benjaminiHochberg, .twoProportions, .trend:
      change(n)
    case .gini: [Gini.coefficient(of: n.all)]
    case .topShare: [TopShare.timesFair(of: n.all)]
    case .balance: [Balance.meanOfPairs(of: n.all)]
    case .percentile: [NearestRank.percentile(n.whole(0), of: n.from(1).all)]
    case .spearman: spearman(n)
    case .ridge: ridge(n)
    }
  }

  private func distribution(_ n: Numbers) -> [Double?] {
    switch self {
    case .normal: return [StandardNormal.cumulative(n[0])]
    case .normalQuantile: return [StandardNormal.quantile(n[0])]
    case .gamma: return [RegularizedGamma.lower(shape: n[0], at: n[1]), RegularizedGamma.upper(shape: n[0], at: n[1])]
    case .gammaInverse:
      return [
        RegularizedGamma.inverse(shape: n[0], lower: n[1]), RegularizedGamma.inverse(shape: n[0], upper: n[1]),
      ]
    case .poisson:
      let (count, poisson) = (n.whole(0), Poisson(mean: n[1]))
      return [poisson?.probability(of: count), poisson?.atLeast(count), poisson?.atMost(count)]
    default:
      let (count, binomial) = (n.whole(0), Binomial(trials: n.whole(1), probability: n[2]))
      return [
        binomial?.probability(of: count), binomial?.atLeast(count), binomial?.atMost(count), binomial?.twoSided(count),
      ]
    }
  }

  private func interval(_ n: Numbers) -> [Double?] {
    switch self {
    case .wilson: return ends(WilsonInterval.of(n.whole(0), in: n.whole(1)))
    case .garwood: return ends(GarwoodInterval.of(n.whole(0), confidence: n[1]))
    default:
      let share = ClusteredShare(of: n.clusters)
      return [share?.share] + ends(share?.interval) + [share?.effectiveCount]
    }
  }

  private func change(_ n: Numbers) -> [Double?] {
    switch self {
    case .mannKendall:
      let test = MannKendall(of: n.all)
      return [test.map { Double($0.score) }, test?.tau, test?.p]
    case .theilSen: return [TheilSen.slope(of: n.all)]
    case .growth: return [TheilSen.growth(of: n.exposedCounts)]
    case .rateRatio:
      let counts = n.exposedCounts
      return parts(RateRatio(of: counts[0], to: counts[1], dispersion: n[4]))
    case .dispersion: return [Dispersion.index(of: n.whole), Dispersion.phi(of: n.whole)]
    case .benjaminiHochberg: return BenjaminiHochberg.adjusted(n.all) ?? []
    case .twoProportions:
      let test = TwoProportionTest(n.whole(0), in: n.whole(1), against: n.whole(2), in: n.whole(3))
      return [test?.z, test?.p]
    default:
      let trend = LoadTrend(of: n.from(1).exposedCounts, dispersion: n[0])
      let evidence = trend?.evidence
      return [trend?.verdict.number, evidence?.mannKendall.p] + parts(evidence?.rateRatio) + [evidence?.growthPerMonth]
    }
  }

  private func spearman(_ n: Numbers) -> [Double?] {
    let half = n.all.count / 2
    let correlation = SpearmanCorrelation(of: Array(n.all.prefix(half)), with: Array(n.all.dropFirst(half)))
    return [correlation?.rho, correlation?.z, correlation?.p]
  }

  /// The number of weights, the pull, the weights; then cases of as many features and 1 for a hit.
  private func ridge(_ n: Numbers) -> [Double?] {
    let (size, pull) = (n.whole(0), n[1])
    let standard = (0..<size).map { n[$0 + 2] }
    var cases = LogisticCases()
    for start in stride(from: size + 2, to: n.all.count, by: size + 1) {
      cases.append((0..<size).map { (number: $0, value: n[start + $0]) }, isHit: n[start + size] == 1)
    }
    return RidgeLogistic(towards: standard, pull: pull).weights(of: cases)
  }

  private func ends(_ interval: ConfidenceInterval?) -> [Double?] { [interval?.low, interval?.high] }

  private func parts(_ ratio: RateRatio?) -> [Double?] { [ratio?.ratio] + ends(ratio?.interval) + [ratio?.p] }
}

extension LoadTrend.Verdict {
  /// 1 for rising, -1 for falling, 0 for flat; without enough evidence there is none.
  fileprivate var number: Double? {
    switch self {
    case .rising: 1
    case .falling: -1
    case .flat: 0
    case .notEnoughEvidence: nil
    }
  }
}
