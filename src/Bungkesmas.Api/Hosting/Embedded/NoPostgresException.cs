namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>No PostgreSQL on this machine can run the embedded database; the message says in one sentence what to install or configure.</summary>
public sealed class NoPostgresException(string sentence) : Exception(sentence);
