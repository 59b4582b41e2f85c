import type { ControlKind } from '../../found-log.ts'

/** What a column, heading or label holds. */
export type Role =
  | 'ref'
  | 'name'
  | 'hazard'
  | 'description'
  | 'effect'
  | 'situation'
  | 'harm'
  | 'cause'
  | 'failure-mode'
  | 'control'
  | 'evidence'
  | 'severity'
  | 'likelihood'
  | 'risk'
  | 'justification'
  | 'status'
  | 'owner'
  | 'date'
  | 'hazard-refs'
  | 'control-refs'
  | 'cause-refs'
  | 'control-kind'
  | 'category'
  | 'stable-id'
  | 'stable-parts'
  | 'note'

interface RoleWords {
  readonly role: Role
  readonly words: RegExp
}

/**
 * The words for each role in the languages logs come in, tried in order on a plain label (lower case, no punctuation):
 * the first that matches decides, so that "severity of harm" is a severity and "risk owner" an owner.
 */
export const ROLE_WORDS: readonly RoleWords[] = [
  { role: 'stable-id', words: /^safecase id$/ },
  { role: 'stable-parts', words: /^safecase parts$/ },
  {
    role: 'date',
    words:
      /\b(date|datum|fecha|dyddiad|deadline)\b|^data (d[aeo]s? |di )|^(identified|raised|added|opened|closed) on\b|日付|登録日|日期/,
  },
  {
    role: 'control-kind',
    words:
      /^(((new|existing|additional|further|planned) )?(risk )?(control|mitigation|measure|barrier)s?)( \d+)? (type|kind|category|class|hierarchy)$|^(type|kind|category|hierarchy) of (risk )?(control|mitigation|measure)s?$/,
  },
  { role: 'cause-refs', words: /\b(causes?|threats?|failure modes?) (ids?|refs?|references?|nos?|numbers?)( s)?$/ },
  {
    role: 'control-refs',
    words:
      /\b(controls?|mitigations?|measures?|barriers?)( measures?)? (ids?|refs?|references?|nos?|numbers?)( s)?$|^(linked|related) (controls?|mitigations?)/,
  },
  {
    role: 'hazard-refs',
    words:
      /^(linked|related|associated|parent|for|mitigates|reduces|addresses) (hazards?|risks?)|^(mitigates|reduces|addresses|acts on|applies to)$|\b(hazards?|risks?) (ids|refs|id s|ref s|numbers|references)$/,
  },
  {
    role: 'ref',
    words:
      /^((?:[hcr]|fm|hz|ra) )?(id|ids|ref|reference|no|nr|num|number|n|nº|nos?|key|code|index|item|item no|identifier|unique id|s no|s n|sl no|sr no|row|uid|rhif( no)?|cyf|cyfeirnod|番号|编号|序号)$|^(?!risk index)(hazards?|haz|hzd?|risks?|issue|fmea|pha|fha|hazop|swift|finding|entry|log|line|record|perigo|risco|gefahr|gefahrdungs?|peligro|danger) (id|ids|ref|reference|no|nr|num|number|identifier|code|key|index)$|^(hazard|risk) (log|register) (id|ids|ref|reference|no|number|entry)$|^(id|no|nr|numero|nummer|codigo|code) (do |de |del |der |du |da )?(perigo|risco|hazard|risk|peligro|riesgo|danger|gefahrdung|gefahr)$|^(numero|nummer|codigo|codice|kennung|kenmerk|volgnummer|lfd nr|laufende nr|identifiant|identificador|identificativo|n o)$|^ハザード(id|番号)$|^危険(id|番号)$/,
  },
  {
    role: 'note',
    words:
      /\b(control|mitigation|measure|action|implementation|verification)s?( \d+)? (status|state|effectiveness|verified|operator|performer)\b|\b(control|mitigation|measure|action) implemented\b|\bactions implemented\b|\b(status|state|effectiveness|adequacy|gaps?|assurances?) (of|in|on) (the )?(existing )?(controls?|mitigations?|measures?|recommendations?|actions?|safeguards?|barriers?)|\breduction$|^test results?$|テスト結果|テスト/,
  },
  {
    role: 'owner',
    words:
      /\b(owners?|owned|owns|responsib\w*|responsable|assigned|assignee|assignment|accountable|resp|respons|handler|responsavel|proprietario|propietario|verantwortlich\w*|zustandig\w*|bearbeiter(in)?|verantwoordelijke?n?|actiehouder|pilote|responsabile|encargad[oa]|proprietaire|perchennog|eigenaar|action by|lead)\b|^(by )?whom?( (will|is|needs|has) (?!at risk|affected|harmed|exposed|likely).*)?$|担当|責任者|所有者|负责人|담당자|책임자/,
  },
  {
    role: 'status',
    words:
      /^(status|state) of (the )?(hazard|risk)$|^((current |hazard |haz |risk |log |overall |residual |initial |progress )*(status|state)|estado|situacao|statut|stato|statws|etat|open closed)( (do|del|de|du|des) \w+)?( hazard| risk)?$|ステータス|^状態$|^状況$|^状态$|^상태$/,
  },
  {
    role: 'evidence',
    words:
      /\b(evidence|evidencias?|nachweise?|verifikation|verificatie|verificacion|verifica|preuves?|prove|tystiolaeth|bewijs|verification (reference|evidence|method|of)|proof|verification|validation)\b|証拠|エビデンス|証跡|证据/,
  },
  {
    role: 'justification',
    words:
      /\b(justification|rationale|reasoning|reasons?|justificac\w*|justificativa|begrundung|motivo|razao|giustificazione|onderbouwing)\b|根拠|理由/,
  },
  { role: 'risk', words: /^what (still )?(remains|is left)( over)?$/ },
  {
    role: 'note',
    words:
      /\b(remaining|outstanding) (limitations?|actions?|issues?)|\b(acceptab\w*|acceptance|accepted|tolerab\w*|alarp|afap|effectiveness|(?<!(controls|mitigations|measures|safeguards) )implemented|implementation|reviewed?|reviewer|approved|approval|version|comments?|notes?|remarks?|observac\w*|kommentare?|bemerkung\w*|due|det|detect\w*(?! controls?\b| and (?:response|handling|recovery))|transferr?ed|control status|action status|matrix|acceptability)\b|^(actions?|action (summary|required|plan)|control actions?)$|受容|備考|コメント|备注/,
  },
  {
    role: 'severity',
    words:
      /\b(severity|severities|sev|seriousness|gravity|how (bad|serious|severe)|severidade|gravidade|severidad|gravedad|gravite|severite|schwere|schweregrad|schadensschwere|schadensausmass|ausmass|gravita|ernst|difrifoldeb|(impact|consequence|conseq|harm|effect) (scores?|ratings?|levels?|scale))\b|^[sci]$|^s score$|重大度|重大性|深刻度|重篤度|重篤性|严重|심각도|중대성/,
  },
  {
    role: 'likelihood',
    words:
      /\b(likelihood|l hood|lhood|lhd|lkhd|likelyhood|likelihoods|probability|probabilities|prob|frequency|occ|occurrence|chance|how (likely|often)|probabilidade?|probabilidad|frequencia|frecuencia|probabilite|vraisemblance|frequence|\w*wahrscheinlichkeit|haufigkeit|probabilita|verosimiglianza|kans|waarschijnlijkheid|tebygolrwydd)\b|^lik(e|ely)?$|^[lpo]$|^p2$|^p2 |^p ?tot(al)?$|^(p )?p1 (x )?p2$|^l score$|発生確率|発生頻度|発生可能性|可能性|頻度|確率|概率|频率|발생 ?(가능성|확률|빈도)|^(확률|빈도)$/,
  },
  {
    role: 'failure-mode',
    words:
      /^(potential |possible )?user? errors?$|^failures?$|\b(failure modes?|modos? de (falha|fallo)|fehlerart(en)?|fehlermodus|fehlermoglichkeiten?|modi di guasto|modo di guasto|faalwijzen?|(potentielle[rs]?|mogliche[rs]?) fehler|modes? de defaillance)\b|故障モード/,
  },
  {
    role: 'situation',
    words:
      /\b(hazardous (?:situations?|events?|scenario)|event[io] pericolos[io]|eventos? perigosos?|eventos? peligrosos?|evenements? (dangereux|redoutes?)|gefahrliche[sn]? ereignis\w*|foreseeable (sequence|events?|misuse)|sequence of events|situac\w* perigosas?|situac\w* peligrosas?|gefahrdungssituation|situations? dangereuses?|gevaarlijke situaties?|situazion[ei] pericolos[ae])\b|危険状態|危害状況|위험한? 상황|위해 ?상황/,
  },
  {
    role: 'cause',
    words:
      /\b(root |potential |possible |initiating )?(causes?|why (it |this |that )?(might|could|would|may|does|can)|how (could|might|can|may) (it|this|that|the hazard) (arise|happen|occur|come about)|sources? of (the )?(risk|hazard|error)|causal( chains?| factors?| pathways?)?|threats?|vulnerabilit(?:y|ies)|triggers?|initiating events?|(contributing|contributory) factors?|causas?|\w*ursachen?|ausloser|auslosende[sn]? ereignis\w*|oorza(ak|ken)|cause[s]? racines?|achos\w*|cause s)\b|^(because( of)?|due to|caused by)$|\b(unsafe control actions?|ucas?|(loss|causal) scenarios?)\b|^((contributing|software|hardware|device|system|component) )+(failures?|faults?|defects?|errors?|anomal(y|ies))$|原因|要因|诱因|원인/,
  },
  {
    role: 'control',
    words:
      /\b(controls?|mitigations?|mitigs?|mitigating|mitigate|mitigants?|measures?|safeguards?|barriers?|defences?|what (do|are|can|will|did) (we|you) (already |now |currently )?(do|doing|done|have)|what (stops|prevents|protects|catches) (it|this|that)|what (else |more )?is (already |still |currently )?(in place|needed|required)|how (we|you|they) (manage|control|handle|deal with|prevent|reduce)|steps taken|protections?|what (we|you|they) (already |now |will |can |could |are )?(do|did|doing|have done)|what (further |more |else )(action|can|could|will|do|is|needs)|countermeasures?|actions? taken|treatments?|risk reduction|recommended actions?|(further|additional|planned|proposed|agreed|mitigating|recommended) actions?|actions? to (reduce|mitigate|lower|control|manage|address)|risk handling|risk response (plans?|actions?)|recommendations?|corrective actions?|preventive actions?|controles?|controlos?|medidas?|mitigac\w*|mitigazion\w*|\w*massnahmen?|schutzvorkehrungen?|risikominderung\w*|mesures?|dispositions|barrieres?|attenuation|maitrise|controlli|misur[ae]|barriere|\w*maatregel\w*|beheersing|rheolaeth\w*|mesurau)\b|^(?:detection and )?(?:handling|response|recovery)$|\b(?:safety|protection|protective) mechanisms?\b|対策|管理策|緩和|軽減策|低減策|措置|控制措施|통제|완화|(저감|감소) ?(대책|조치)|안전 ?대책/,
  },
  {
    role: 'harm',
    words:
      /\b(harms?|who is (at risk|affected|harmed|exposed)|who (might|could|may|can|is|would) be (harmed|hurt|affected|injured)|danos?|dommages?|schaden|schade|danno|danni|injury|injuries|niwed|potential harm|clinical harm)\b|危害|伤害|위해$/,
  },
  {
    role: 'effect',
    words:
      /\b(effects?|impacts?|impacted|outcomes?|consequences?|what (would|could|might|may) happen|efeitos?|efectos?|effets?|auswirkung\w*|\w*folgen?|konsequenz(en)?|impactos?|consequencias?|consecuencias?|effett[oi]|conseguenz[ae]|gevolg\w*|effecten|effaith|top event effect)\b|^(resulting|results|leading|leads) (in|to)$|影響|結果|后果|영향$|^결과$/,
  },
  {
    role: 'name',
    words:
      /^(hazard|risk|haz|hazards) (name|title|summary|short name|headline|label)$|^(short )?(name|title|summary)( of (the )?(hazard|risk)| \d)?$|^(nome|nombre|nom|titulo|titre|titel|bezeichnung|naam|enw|nome do perigo|nombre del peligro)( d\w+ \w+)?$|ハザード名|^名称$|^タイトル$/,
  },
  {
    role: 'description',
    words:
      /^(hazard |risk |haz |detailed |full |long |general |issue )*(description|descriptions|descr?|details?|scenario|narrative|explanation|background)( of (the )?(hazard|risk))?$|^(descricao|descripcion|beschreibung|descrizione|omschrijving|disgrifiad)( d\w+ \w+)?$|^(gefahrdungs|gefahren|risiko)beschreibung$|^説明$|^内容$|^詳細$|^概要$/,
  },
  {
    role: 'risk',
    words:
      /\b(rac|risk (level|score|rating|class|classification|index|value|evaluation|estimate|estimation|grade|rank|ranking|priority( number)?|category|band|matrix score|assessment)|rpn|rpz|ipr|npr|risikoprioritatszahl|criticite|criticita|criticidad|rag|rating|score|scoring|[ls] x [ls]|[ls] [ls]( r)?|nivel de ris[ck]o|risikoklasse|risikostufe|risikobewertung|risikowert|niveau de risque|nivel de riesgo|livello di rischio|risiconiveau|lefel risg)\b|\b(risks?|risco|riesgo|risiko|restrisiko|restrisico|risque|rischio|risico|risg)$|^(risco|riesgo|risque|rischio) |^rr?$|リスク(レベル|評価|スコア)?|危険度|风险|위험 ?(도|등급|수준)|리스크/,
  },
  { role: 'category', words: /^(hazards?|risks?) (categor\w*|type|area|theme|domain|group|class)$/ },
  {
    role: 'hazard',
    words:
      /^(potential |identified |clinical |patient safety |safety )*(hazards?|hazard s|haz)( event| statement| risk| issue)?$|^risk (statement|event|scenario)$|\bhazard\b|\b(perigos?|peligros?|dangers?|gefahr|gefahren|gefahrdung(en)?|pericol[oi]|gevaar|gevaren|perygl(on)?)\b|\bwhat if\b|\bwhat (could|can|might|may) go wrong\b|^deviations?$|^there is a risk (that|of)$|^top events?$|^((potential|possible|clinical|patient|safety) )+(problems?|issues?|events?|concerns?)$|^(unwanted|undesired|undesirable|feared) events?$|^ハザード$|^危険$|発生事象|危険源|危险|^事象$|해저드|위험 ?요인|위험원|유해 ?위험/,
  },
  {
    role: 'category',
    words: /\b(categor\w*|type|area|theme|domain|source|module|component|kategorie|tipo|categoria|typ)\b|分類|種別/,
  },
]

/** Words that say the rating was made before controls were added. */
export const INITIAL_WORDS =
  /\b(initial|initially|init|inherent|gross|raw|pre|before|unmitigated|uncontrolled|original|current|now|without( any)?( risk)?( controls?| mitigations?)|no controls?|inicial|iniciais|iniciales|initiale?|initialer|initiales|anfangs\w*|inerente|inherente|brut[eoa]?|antes|avant|vor|voor (\w+ )?\w*maatregel\w*|ursprunglich\w*|iniziale|prima|cychwynnol|aanvankelijk)\b|初期|当初|対策前|低減前|初始|초기|통제 전/

/** Words that say the rating was made after controls were added. */
export const RESIDUAL_WORDS =
  /\b(residual|residuals|res|resid|residuais|residuales|residuel(le)?s?|residuo|residua|residuale|post|after|mitigated|remaining|remains|is left|net|final|target|revised|controlled|new(?= (?:[splo]|sev|severity|prob|probability|likelihood|occ|occurrence|rpn|level|score|rating|risk (?:level|score|rating|index))$)|with( all| external| internal)*( risk)? (controls?|mitigations?)|all controls|external controls|depois|apos|despues|apres|nach|verbleibend\w*|restrisi[ck]o|rest|dopo|na (\w+ )?\w*maatregel\w*|gweddilliol|resterend\w*)\b|残留|残存|対策後|低減後|剩余|잔여|통제 후/

/** Words that say a control was there already. */
export const EXISTING_WORDS =
  /\b(existing|current|present|in place|already|pre existing|preexisting|initial|actuel\w*|existentes?|existantes?|bestehend\w*|vorhanden\w*|atuais|actuales|esistenti|presfennol|bestaande)\b|既存|現行/

/** Words that say a control was added to reduce the risk. */
export const ADDITIONAL_WORDS =
  /\b(additional|addl|add l|new|further|proposed|recommended|recommendations?|planned|required|future|added|residual|adiciona\w*|zusatzlich\w*|weitere|empfohlen\w*|recommandee?s?|recomendad[oa]s?|aanbevolen|supplementaires?|nuev[oa]s?|nov[oa]s|aggiuntiv\w*|ychwanegol|extra|aanvullend\w*)\b|追加/

/** The kinds of control as columns and headings call them, in NHS order. */
export const KIND_WORDS: readonly { readonly kind: ControlKind; readonly words: RegExp }[] = [
  { kind: 'information', words: /\b(information( for safety)?|labelling|warnings?|instructions)\b/ },
  { kind: 'training', words: /\b(user training|training|education|formac\w*|schulung\w*|formation|treinamento)\b/ },
  {
    kind: 'business-process',
    words:
      /\b(business process( changes?)?|process( changes?)?|procedur\w*|operational|organi[sz]ational|policy|polic(y|ies)|working practices?)\b/,
  },
  { kind: 'test', words: /\b(tests?|testing)\b/ },
  {
    kind: 'design',
    words: /\b(hit design|design|technical|engineering|inherent safety|protective|architecture|system)\b/,
  },
]
