<#-- One line for each library: coordinates, licences, address; read by org.huibian.site.page.ThirdParty. -->
<#list dependencyMap as entry>
<#assign library = entry.getKey()>
<#if library.packaging != "pom">
${library.groupId}:${library.artifactId}:${library.version}<#t>
${"\t"}<#list entry.getValue() as licence>${licence}<#sep>; </#list><#t>
${"\t"}${(library.url)!""}
</#if>
</#list>
