# The service alone; its database is another container (docker-compose.yml).
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# global.json stays outside: it pins the SDK for those who develop, and the image brings its own.
# Warnings are judged where that SDK is, by .ci/run, so a newer one here cannot stop the image.
COPY Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Bungkesmas.Domain/Bungkesmas.Domain.csproj src/Bungkesmas.Domain/packages.lock.json src/Bungkesmas.Domain/
COPY src/Bungkesmas.Projections/Bungkesmas.Projections.csproj src/Bungkesmas.Projections/packages.lock.json src/Bungkesmas.Projections/
COPY src/Bungkesmas.Api/Bungkesmas.Api.csproj src/Bungkesmas.Api/packages.lock.json src/Bungkesmas.Api/
RUN dotnet restore src/Bungkesmas.Api --locked-mode -p:TreatWarningsAsErrors=false
COPY src/ src/
COPY data/ data/
COPY docs/contracts/examples/ docs/contracts/examples/
RUN dotnet publish src/Bungkesmas.Api --no-restore -c Release -o /published -p:TreatWarningsAsErrors=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /published .
# The master key lies in the first, backups in the others. A named volume takes over owner and mode of its folder when it is first mounted.
RUN install -d -o $APP_UID -g $APP_UID -m 700 /var/lib/bungkesmas /var/backups/bungkesmas /var/backups/bungkesmas-keys
ENV Bungkesmas__DataFolder=/var/lib/bungkesmas \
    ASPNETCORE_URLS=http://0.0.0.0:5080
USER $APP_UID
EXPOSE 5080
ENTRYPOINT ["dotnet", "Bungkesmas.Api.dll"]
