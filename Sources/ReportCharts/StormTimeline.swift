public import ReportMarkup

/// What fired when, service under service, and what set it off.
public struct StormTimeline: Hashable, Sendable {
  /// One firing. Times are in seconds from any moment that is the same for all.
  public struct Alert: Hashable, Sendable {
    public var start: Double
    /// Nil where it is not over, or its end is not known.
    public var end: Double?
    /// Whether it is drawn strongly.
    public var isStrong: Bool
    /// A stroke upon it.
    public var stroke: Double?
    /// Whether it has a ring: what set off the others.
    public var isRinged: Bool
    /// What is told of it when it is pointed at.
    public var title: String

    public init(
      start: Double, end: Double?, isStrong: Bool, stroke: Double? = nil, isRinged: Bool = false, title: String
    ) {
      self.start = start
      self.end = end
      self.isStrong = isStrong
      self.stroke = stroke
      self.isRinged = isRinged
      self.title = title
    }
  }

  public struct Lane: Hashable, Sendable {
    public var title: String
    /// Behind the title, in a colour of its own.
    public var mark: String?
    /// Behind both, muted.
    public var note: String
    public var alerts: [Alert]

    public init(title: String, mark: String? = nil, note: String, alerts: [Alert]) {
      self.title = title
      self.mark = mark
      self.note = note
      self.alerts = alerts
    }
  }

  /// From one alert to a later one: lane, then the number in it.
  public struct Link: Hashable, Sendable {
    public var from: [Int]
    public var to: [Int]

    public init(from: [Int], to: [Int]) {
      self.from = from
      self.to = to
    }
  }

  public struct Mark: Hashable, Sendable {
    public var at: Double
    public var label: String

    public init(at: Double, label: String) {
      self.at = at
      self.label = label
    }
  }

  private static let pitch = 13.0
  private static let first = 23.0
  private static let mostTracks = 4

  public var name: ChartName
  public var lanes: [Lane]
  public var links: [Link]
  public var marks: [Mark]
  /// The times at the left and right edges.
  public var span: ClosedRange<Double>

  public init(name: ChartName, lanes: [Lane], links: [Link], marks: [Mark], span: ClosedRange<Double>) {
    self.name = name
    self.lanes = lanes
    self.links = links
    self.marks = marks
    self.span = span
  }

  public var markup: Markup {
    let plans = placed()
    let bottom = plans.last.map { $0.top + $0.height } ?? 0
    return .chart(name, height: bottom + 20) {
      marks.map { mark in Markup.upright(.grid, x: x(mark.at), from: 0, to: bottom) }
      links.map { link(from: $0.from, to: $0.to, plans) }
      zip(lanes, plans).map { lane, plan in
        zip(lane.alerts, plan.tracks).map { alert($0, y: plan.top + Self.first + Self.pitch * Double($1)) }
      }.map { Markup.joined($0) }
      marks.map { mark in
        Markup.label(mark.label, x: x(mark.at), y: bottom + 15, anchor(mark.at), [.faint])
      }
      zip(lanes, plans).map(title)
    }
  }

  // MARK: places

  private struct Plan {
    var top: Double
    /// The track of each alert.
    var tracks: [Int]
    var height: Double
  }

  /// Lanes under each other; in each, alerts that overlap on tracks of their own as long as there are some.
  private func placed() -> [Plan] {
    var top = 0.0
    return lanes.map { lane in
      let tracks = Self.tracks(of: lane.alerts, until: span.upperBound)
      let height = Self.first + Self.pitch * Double(tracks.max() ?? 0) + 15
      defer { top += height }
      return Plan(top: top, tracks: tracks, height: height)
    }
  }

  /// The first track that is free, else the one that is free soonest. Alerts are in the order of their starts.
  static func tracks(of alerts: [Alert], until last: Double) -> [Int] {
    var ends: [Double] = []
    return alerts.map { alert in
      let end = alert.end ?? last
      if let free = ends.firstIndex(where: { $0 < alert.start }) {
        ends[free] = end
        return free
      }
      if ends.count < mostTracks {
        ends.append(end)
        return ends.count - 1
      }
      let soonest = ends.indices.min { ends[$0] < ends[$1] } ?? 0
      ends[soonest] = max(ends[soonest], end)
      return soonest
    }
  }

  private func x(_ time: Double) -> Length {
    LinearScale(from: span.lowerBound, to: span.upperBound).x(time)
  }

  private func anchor(_ time: Double) -> Markup.Anchor {
    let fraction = LinearScale(from: span.lowerBound, to: span.upperBound).fraction(time)
    return fraction < 0.05 ? .start : fraction > 0.95 ? .end : .middle
  }

  // MARK: parts

  private func alert(_ alert: Alert, y: Double) -> Markup {
    let strong = alert.isStrong
    let bar = Markup.line(
      strong ? Tone("sp1") : Tone("sp0"), x1: x(alert.start), y1: y, x2: x(alert.end ?? span.upperBound), y2: y)
    let dot = Markup.circle(strong ? .mark : .hollow, x: x(alert.start), y: y, radius: 4)
    let ring = alert.isRinged ? Markup.circle(Tone("ring"), x: x(alert.start), y: y, radius: 8) : .empty
    return Markup("g") {
      Markup("title") { Markup(text: alert.title) }
      bar
      dot
      ring
      alert.stroke.map { Markup.upright(Tone("ack"), x: x($0), from: y - 6, to: y + 6) }
    }
  }

  /// A dotted line at the start of the later one.
  private func link(from: [Int], to: [Int], _ plans: [Plan]) -> Markup {
    guard let (_, above) = place(from, plans), let (start, below) = place(to, plans), above != below else {
      return .empty
    }
    return .upright(Tone("lk"), x: x(start), from: above, to: below)
  }

  private func place(_ address: [Int], _ plans: [Plan]) -> (start: Double, y: Double)? {
    guard address.count == 2, lanes.indices.contains(address[0]), lanes[address[0]].alerts.indices.contains(address[1])
    else { return nil }
    let plan = plans[address[0]]
    let y = plan.top + Self.first + Self.pitch * Double(plan.tracks[address[1]])
    return (lanes[address[0]].alerts[address[1]].start, y)
  }

  private func title(_ lane: Lane, _ plan: Plan) -> Markup {
    Markup("text", Attribute("x", "0"), Attribute("y", FixedDecimal.text(plan.top + 12)), .class("halo")) {
      Markup("tspan", .class("b")) { Markup(text: lane.title) }
      lane.mark.map { mark in Markup("tspan", .class("cz"), Attribute("dx", "8")) { Markup(text: mark) } }
      Markup("tspan", .class("m w6"), Attribute("dx", "8")) { Markup(text: lane.note) }
    }
  }
}
