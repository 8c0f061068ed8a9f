import { ownTable } from './code-table'

/** What an enterprise was recognised as; each has a document and a validity in the register. */
export const ENTERPRISE_QUALIFICATIONS = ownTable('企业资质', {
  highTech: '高新技术企业',
  aboveScaleIndustrial: '规模以上工业企业',
  aboveScaleService: '规模以上服务业企业',
  technologySme: '科技型中小企业',
  innovativeSme: '创新型中小企业',
  specialisedSme: '专精特新中小企业',
  littleGiant: '专精特新“小巨人”企业',
  manufacturingChampion: '制造业单项冠军企业',
  gazelle: '瞪羚企业',
  listed: '上市公司',
  leadingAgricultural: '农业产业化龙头企业',
  postdoctoralStation: '博士后科研工作站设站单位',
  academicianStation: '院士（专家）工作站设站单位',
})
