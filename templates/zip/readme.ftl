<#ftl output_format="plainText">
<#-- The text of a ZIP file that says what its files are; model ReadMe. -->
<#import "../words.ftlh" as w>
${issue.title}　${w.month(issue)}<#if issue.number != "">（总第${issue.number}期）</#if>
<#if issue.publisher != "">
${issue.publisher}编
</#if>

这个压缩包保存了本期的全部内容。所有文件都是通用格式，不需要专门的程序就能阅读。

一、文件

content/${issue.id}/    各篇文章（01.md、02.md……，Markdown 纯文本，UTF-8 编码），
                    本期信息 issue.yaml，文中的图片<#if originals?has_content>，
                    本期原件 ${originals?join("、")}（导入时的文件，一字未改），
                    原文逐段去向的记录 accounting.tsv（如有）</#if>
data/${issue.id}/       各篇文章的数据（JSON）：文号、机关、日期、引用、段落；
                    各字段的含义见 data/schema/article.schema.json
SHA256SUMS          以上所有文件的 SHA-256 校验值

二、核对

在本文件夹中运行
    sha256sum -c SHA256SUMS
即可核对各个文件是否完好（Windows 可用 Git Bash；苹果电脑用 shasum -a 256 -c SHA256SUMS）。
装有本程序的，也可直接核对压缩包：
    huibian verify ${issue.id}.zip

三、状态

生成程序：huibian ${state.version}
内容摘要：${state.digest}
（由同一内容生成的 EPUB、PDF、网页和压缩包，这一摘要相同。）
<#if state.notices?has_content>
<#list state.notices as notice>
${w.day(notice.date)} ${(notice.kind == "withdrawn")?then("撤回", "更正")}：${notice.number}《${notice.title}》：${notice.text}
</#list>
<#else>
没有更正或撤回的文章。
</#if>

四、目录

<#list articles as article>
${article.number}  ${article.title}
</#list>
