using Bungkesmas.Api.Hosting;
namespace Bungkesmas.Api.Operating;
internal static class DoctorCommand { public static Task<int> RunAsync(string? b, bool j, CancellationToken c) => Task.FromResult(0); }
