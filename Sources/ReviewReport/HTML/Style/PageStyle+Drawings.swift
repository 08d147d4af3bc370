/// Drawings: what the classes of shapes look like.
extension PageStyle {
  static let drawings: StaticString = """
    svg.c { display: block; width: 100%; overflow: visible }
    svg.g36 { margin-left: 36px; width: calc(100% - 36px) }
    svg.g46 { width: calc(100% - 46px) }
    svg.sp { display: block; overflow: visible }
    svg text { font-size: 12.5px; fill: var(--ink); font-family: inherit }
    svg .m { fill: var(--ink2) }
    svg .b { font-weight: 700 }
    svg .t { font-size: 11px }
    svg .e { text-anchor: end }
    svg .mid { text-anchor: middle }
    svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round }
    .gr { stroke: var(--hair) }
    rect.gr { width: 1px; height: 100%; stroke: none; fill: var(--hair) }
    .ax { stroke: var(--axis) }
    .tg { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 2 }
    .lim { stroke: var(--ink); stroke-width: 2 }
    .gap1, .gap2 { stroke: var(--paper) }
    .gap2 { stroke-width: 2 }
    .dot { fill: var(--mark) }
    .hol { fill: var(--paper); stroke: var(--mark); stroke-width: 2 }
    .ln { fill: none; stroke: var(--mark); stroke-width: 2 }
    .bd { fill: var(--band) }
    .wh { stroke: var(--mark); stroke-width: 2 }
    .cn { stroke: var(--axis); stroke-width: 2 }
    .bnd, .unk { fill: var(--unk); stroke: var(--unk-edge) }
    .act { fill: var(--act) }
    .not { fill: var(--not) }
    .one { fill: var(--off) }
    .biz { fill: var(--business) }
    .off { fill: var(--off) }
    .sleep { fill: var(--sleep) }
    .hole { fill: var(--paper); stroke: var(--not); stroke-width: 2 }
    .h0 { fill: var(--h0) } .h1 { fill: var(--h1) } .h2 { fill: var(--h2) }
    .h3 { fill: var(--h3) } .h4 { fill: var(--h4) } .h5 { fill: var(--h5) }
    .cell { stroke: var(--paper) }
    svg .x1, svg .x2 { fill: var(--on-light) }
    svg .x3 { fill: var(--on-h3) }
    svg .x4, svg .x5 { fill: var(--on-dark) }
    .hb { stroke: var(--ink); stroke-width: 1.5 }
    .sp1 { stroke: var(--mark); stroke-width: 6 }
    .sp1 + .dot { stroke: var(--paper); stroke-width: 1.5 }
    .sp0 { stroke: var(--axis); stroke-width: 2 }
    .ack { stroke: var(--not); stroke-width: 3 }
    .lk { stroke: var(--ink2); stroke-width: 1.2; stroke-dasharray: 1.5 2.5 }
    .ring { fill: none; stroke: var(--not); stroke-width: 2.5 }
    svg .cz { fill: var(--unmet); font-weight: 700 }
    .lv .hol { stroke: var(--ink2); stroke-width: 1 }
    .lv .dot { stroke: var(--mark) }
    .key span { margin-right: 14px; white-space: nowrap }
    .key svg { width: 12px; height: 12px; vertical-align: -1px; margin-right: 5px; overflow: visible }
    @media (forced-colors: active) { svg { forced-color-adjust: none } }

    """
}
