@echo off
rem Runs the program; without arguments, as by a double click, it opens the desk in a browser.
rem Needs Java 17 or later, in JAVA_HOME or on the PATH.
setlocal
chcp 65001 >nul
set "HUIBIAN_RELEASE=1"
set "HUIBIAN_JAVA=java"
if defined JAVA_HOME set "HUIBIAN_JAVA=%JAVA_HOME%\bin\java.exe"
"%HUIBIAN_JAVA%" -version >nul 2>nul
if errorlevel 1 goto nojava
"%HUIBIAN_JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%~dp0program\huibian.jar" %*
set "HUIBIAN_CODE=%errorlevel%"
if not "%~1"=="" goto end
if "%HUIBIAN_CODE%"=="0" goto end
pause
goto end

:nojava
echo huibian: 找不到 Java。请安装 Java 17 或更新版本（如 https://adoptium.net/），再试一次。
echo huibian: Java was not found. Install Java 17 or later (such as https://adoptium.net/), and try again.
set "HUIBIAN_CODE=1"
pause

:end
exit /b %HUIBIAN_CODE%
