import ArgumentParser
import PagingModel
import ReviewConfiguration
import ReviewPipeline

/// The argument that says how people appear in what is shared.
struct PrivacyArguments: ParsableArguments {
  @Flag(
    name: .customLong("reveal-names"),
    help: "Show people by their names, with their time zones, instead of pseudonyms.")
  var revealsNames = false

  var choice: NamesChoice { revealsNames ? .shown : .configured }
}

/// How a command shows people.
enum NamesChoice {
  /// By their names, for what is not shared or must tell whom it speaks of.
  case shown
  /// By pseudonyms, unless the configuration shows names.
  case configured
  /// By pseudonyms, whatever the configuration says.
  case pseudonyms

  /// The variable that holds a key of pseudonyms, where the configuration names none.
  static let variable = "RETROPAGER_PSEUDONYM_KEY"

  /// What that is for a history, with the key of pseudonyms.
  ///
  /// - Throws: `ExitCode` when the variable holds no key; told before.
  func names(_ configuration: Configuration?) throws -> PeopleNames {
    let privacy = configuration?.privacy ?? ConfiguredPrivacy()
    switch self {
    case .shown: return .shown(quietKey(privacy))
    case .configured where privacy.names == .shown: return .shown(quietKey(privacy))
    case .configured, .pseudonyms: return .pseudonyms(try key(privacy))
    }
  }

  /// The key where it makes no pseudonyms, and only finds out whose they are: nothing is said of it.
  private func quietKey(_ privacy: ConfiguredPrivacy) -> PseudonymKey? {
    privacy.key ?? Terminal.variable(Self.variable).flatMap { PseudonymKey(Array($0.utf8)) }
  }

  private func key(_ privacy: ConfiguredPrivacy) throws -> PseudonymKey? {
    if let doubt = privacy.keyDoubt { Diagnostics().write(doubt.file, .warning, doubt.message, hint: doubt.hint) }
    if let key = privacy.key { return key }
    guard let text = Terminal.variable(Self.variable) else { return nil }
    guard let key = PseudonymKey(Array(text.utf8)) else {
      Diagnostics().write(
        nil, .error, "\(Self.variable) is empty: it holds no key",
        hint: "unset it for pseudonyms that hold for one input alone")
      throw ExitCode(2)
    }
    if key.isGuessable {
      let words =
        "is a key of less than \(PseudonymKey.shortest) bytes: whose pseudonym one is can be found out by trying"
      Diagnostics().write(nil, .warning, "\(Self.variable) \(words)")
    }
    return key
  }
}
