extension String {
  /// How often a part stands in it.
  func count(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }
}
