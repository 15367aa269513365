using Bungkesmas.Api.Hosting;

return await CommandLine.RunAsync(args);
