@echo off
rem Runs stated-conditions with the JDK or JRE of JAVA_HOME, else the one on the PATH; JAVA_OPTS are passed to it.
setlocal
set "JAR=%~dp0..\lib\stated-conditions-cli.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
rem From JDK 19 on the JVM itself makes the archive of the loaded classes when it ends, and makes it anew when it does not fit.
set "ARCHIVE="
if not "%STATED_CONDITIONS_ARCHIVE%"=="off" if defined LOCALAPPDATA (
  if not exist "%LOCALAPPDATA%\stated-conditions\launcher" mkdir "%LOCALAPPDATA%\stated-conditions\launcher" 2>nul
  set ARCHIVE=-XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\stated-conditions\launcher\classes.jsa" -Xlog:disable
)
"%JAVA%" -Xshare:auto -XX:-UsePerfData -XX:+UseSerialGC %ARCHIVE% %JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
