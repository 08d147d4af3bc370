import PagingModel
import YAMLReading
import Yams

/// Makes a configuration of the nodes of its files, and notes what is wrong with them.
struct ConfigurationParser {
  var notes: YAMLNotes
  var zones: TimeZoneDirectory
  var configuration: Configuration
  var people = NameRegistry(one: "person", many: "people")
  var teams = NameRegistry(one: "team", many: "teams")
  var services = NameRegistry(one: "service", many: "services")
  var schedules = NameRegistry(one: "schedule", many: "schedules")
  /// The holidays that are days.
  var days: Set<CivilDate> = []
  /// What catalogues tell, until everything that the files themselves say is known.
  var catalogs: [CatalogReference] = []
  /// The files that include the current one, and all that were read.
  private var chain: [FileIdentity] = []
  private var files: [FileIdentity: String] = [:]
  private var readFiles: [String] = []

  init(file: String, zones: TimeZoneDirectory) {
    notes = YAMLNotes(file: file)
    configuration = Configuration(file: file)
    self.zones = zones
  }

  /// By file in the order of reading, then by line.
  var sortedProblems: [YAMLProblem] {
    let order = Dictionary(uniqueKeysWithValues: readFiles.enumerated().map { ($0.element, $0.offset) })
    let start = YAMLMark(line: 0, column: 0)
    func key(_ index: Int) -> (Int, YAMLMark, Int) {
      let problem = notes.problems[index]
      return (order[problem.file] ?? -1, problem.mark ?? start, index)
    }
    return notes.problems.indices.sorted { key($0) < key($1) }.map { notes.problems[$0] }
  }

  // MARK: files

  mutating func readMain(_ path: String) {
    readFiles.append(path)
    do throws(YAMLProblems) {
      let bytes = try Self.source.bytes(of: path)
      if let identity = FileIdentity(path) {
        chain.append(identity)
        files[identity] = path
      }
      readSections(try Self.source.root(in: bytes, named: path), isMain: true)
      readCatalogs()
    } catch { notes.note(error.problems) }
  }

  private static let source = YAMLSource(kind: "configuration", longest: ConfigurationFile.longest)

  /// Reads a file that another one includes.
  mutating func include(_ node: Node) {
    guard let path = path(node, "include"), let identity = FileIdentity(path), isNew(identity, node) else { return }
    guard let bytes = bytes(of: path, Self.source, node) else { return }
    chain.append(identity)
    defer { chain.removeLast() }
    inFile(path) { parser throws(YAMLProblems) in
      parser.readSections(try Self.source.root(in: bytes, named: path), isMain: false)
    }
  }

  /// Whether a file may be included here; noted otherwise.
  private mutating func isNew(_ identity: FileIdentity, _ node: Node) -> Bool {
    let word = node.scalar?.string ?? ""
    if chain.contains(identity) {
      notes.note(node, "'\(word)' includes this file: a loop", hint: "leave one of the two includes out")
    } else if files[identity] != nil {
      notes.note(node, "'\(word)' is included twice", hint: "include it in one place")
    } else if chain.count > ConfigurationFile.deepest {
      notes.note(node, "files include each other more than \(ConfigurationFile.deepest) deep")
    } else if files.count >= ConfigurationFile.mostFiles {
      notes.note(node, "there are more than \(ConfigurationFile.mostFiles) files")
    } else {
      files[identity] = word
      return true
    }
    return false
  }

  /// The bytes of a file that is named here; what is wrong with it is noted here.
  mutating func bytes(of path: String, _ source: YAMLSource, _ node: Node) -> [UInt8]? {
    do throws(YAMLProblems) {
      return try source.bytes(of: path)
    } catch {
      for problem in error.problems { notes.note(node, "'\(path)': \(problem.message)", hint: problem.hint) }
      return nil
    }
  }

  /// Notes what `body` finds as of another file.
  mutating func inFile(_ path: String, _ body: (inout Self) throws(YAMLProblems) -> Void) {
    let outer = notes.file
    defer { notes.file = outer }
    notes.file = path
    if !readFiles.contains(path) {
      readFiles.append(path)
      configuration.otherFiles.append(path)
    }
    do throws(YAMLProblems) { try body(&self) } catch { notes.note(error.problems) }
  }

  // MARK: sections

  private mutating func readSections(_ root: Node?, isMain: Bool) {
    // An empty file says nothing, which is no fault.
    guard let root, root.scalar?.string != "" else { return }
    guard root.isSmall else {
      return notes.note(root, "is more than a configuration can hold", hint: "split it up with 'include'")
    }
    guard let members = notes.members(root, "a configuration", keys: ConfigurationKey.allCases.map(\.rawValue)) else {
      return
    }
    for key in ConfigurationKey.allCases {
      guard let node = members[key.rawValue] else { continue }
      guard isMain || key.isList else {
        notes.note(node, "'\(key.rawValue)' belongs to the file that is read first, not to one that it includes")
        continue
      }
      configuration.givenKeys.insert(key)
      read(key, node)
    }
  }

  private mutating func read(_ key: ConfigurationKey, _ node: Node) {
    switch key {
    case .organisation: configuration.organisation = notes.text(node, "organisation")
    case .timeZone: configuration.timeZone = zone(node)
    case .hours: readHours(node)
    case .holidays: readHolidays(node)
    case .people: readPeople(node)
    case .teams: readTeams(node)
    case .services: readServices(node)
    case .catalogs: noteCatalogs(node)
    case .schedules: readSchedules(node)
    case .interruptingChannels: readChannels(node)
    case .targets: readTargets(node)
    case .privacy: readPrivacy(node)
    case .correlation: readCorrelation(node)
    case .verdicts: readVerdicts(node)
    case .labels: configuration.labels += paths(node, "labels")
    case .incidents: configuration.incidents += paths(node, "incidents")
    case .incidentPriorities: readPriorities(node)
    case .deployments: configuration.deployments += paths(node, "deployments")
    case .sources: readSources(node)
    case .include: for element in list(node, "include") { include(element) }
    }
  }
}
