/** What a hospital's window or a ticket gate needs to know. */
export function HowToCheck() {
  return (
    <ol className="list-decimal space-y-1 pl-5 text-ink-2">
      <li>请持卡人在手机上打开“我的英才卡”，用手机相机或微信扫一扫扫描屏幕上的二维码。</li>
      <li>二维码每分钟更换一次，截图、照片和打印件都不能使用。</li>
      <li>显示“有效”的，按约定提供服务；其他结果请持卡人联系县人才办。</li>
      <li>本页只显示姓氏和层次，不显示身份证号码、手机号码和卡号。</li>
    </ol>
  )
}
